import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { KnowledgeGraph } from '../../../../src/core/graph-model.js';
import { askedGraph } from '../../../../src/node/api/asked-graph.js';
import { createMcpServer } from '../../../../src/node/mcp/server.js';
import { hostileGraphs } from '../../../property/hostile.js';

async function connect(graph: KnowledgeGraph): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await createMcpServer(askedGraph(graph), '1.2.3').connect(far);
  await client.connect(near);
  await client.listTools(); // from here on the client checks answers against their schemas
  return client;
}

describe('the tools', () => {
  it('find hostile names by their keys and give them back as they are', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraphs, async (graph) => {
        const client = await connect(graph);
        for (const key of graph.nodes().filter((name) => name === name.trim())) {
          const { structuredContent } = await client.callTool({ name: 'neighbours', arguments: { name: key } });
          expect(structuredContent).toMatchObject({ node: { key, label: graph.getNodeAttribute(key, 'label') } });
        }
        await client.close();
      }),
      { numRuns: 30 },
    );
  });

  it('know no others', async () => {
    const [graph] = fc.sample(hostileGraphs, 1);
    const client = await connect(graph as KnowledgeGraph);
    onTestFinished(() => client.close());
    expect(await client.callTool({ name: 'delete', arguments: {} })).toMatchObject({ isError: true });
  });
});
