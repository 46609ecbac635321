import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { json } from '../../../src/core/export/json.js';
import type { KnowledgeGraph } from '../../../src/core/graph-model.js';
import { readOntology } from '../../../src/node/data.js';
import { smallGraph } from '../../unit/cli/small-graph.js';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const MAIN = path.resolve(import.meta.dirname, '../../../src/cli/main.ts');

/** Starts `guanxi mcp` as a client does, with the SDK's own client. */
async function connect(graph: KnowledgeGraph = smallGraph()): Promise<Client> {
  const cwd = tempFolder({ 'g.json': json.write(graph, readOntology()) });
  const args = ['--import', import.meta.resolve('tsx'), MAIN, 'mcp', '--graph', 'g.json'];
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd }));
  onTestFinished(() => client.close());
  return client;
}

/** What a tool answers; the client checks it against the tool's schema. */
async function call(client: Client, name: string, args: Record<string, unknown>) {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { type: string; text: string }[];
  return { answer: structuredContent as Record<string, unknown>, text: first?.text ?? '', isError: isError === true };
}

describe('guanxi mcp', () => {
  it('offers tools that say what they take and give, and change nothing', async () => {
    const client = await connect();
    expect(client.getServerVersion()).toMatchObject({ name: 'guanxi', version: manifest.version });
    expect(client.getInstructions()).toContain('cite');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search_entities', 'neighbours', 'path', 'timeline', 'holders', 'evidence']);
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description).toMatch(/\.$/);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      for (const field of Object.values(inputSchema.properties ?? {})) expect(field).toHaveProperty('description');
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(annotations).toMatchObject({ readOnlyHint: true });
    }
  });

  it('answers with sentences and sources', async () => {
    const client = await connect();
    const { answer, text } = await call(client, 'neighbours', { name: 'lrg', relation: ['holds_post'], depth: 1, evidence: 2 });
    expect(answer).toMatchObject({
      node: { key: 'person:梁若谷' },
      neighbours: [
        {
          label: '松岭县人民政府',
          evidence: [
            {
              sentence: '松岭县县长梁若谷到田间查看育秧。',
              doc: 'a.txt',
              start: 7,
              end: 23,
              source: { title: '春耕现场会', newspaper: '云溪日报', published: '2020-03-05' },
            },
          ],
        },
      ],
    });
    expect(JSON.parse(text)).toEqual(answer);
  });

  it.each([
    ['search_entities', { text: '贺小满' }, 'candidates', 'person:贺小满~2'],
    ['path', { from: '梁若谷', to: '松岭县' }, 'paths', '松岭县人民政府发布通告。'],
    ['timeline', { name: '梁若谷', relation: ['holds_post'] }, 'timeline', '春耕现场会'],
    ['holders', { organ: '松岭县人民政府' }, 'holders', '云溪日报'],
    ['evidence', { first: '梁若谷', second: 'person:贺小满' }, 'evidence', '梁若谷、贺小满在场。'],
  ])('answers %s', async (name, args, field, told) => {
    const { answer, isError } = await call(await connect(), name, args);
    expect(isError).toBe(false);
    expect(JSON.stringify(answer[field])).toContain(told);
  });

  it('says what is wrong, and whom a name may mean', async () => {
    const client = await connect();
    const ambiguous = await call(client, 'timeline', { name: '贺小满' });
    expect(ambiguous).toMatchObject({ isError: true, text: expect.stringContaining('person:贺小满~2') });
    expect(await call(client, 'timeline', { name: '欧阳' })).toMatchObject({ isError: true, text: expect.stringContaining('no entity') });
    expect(await call(client, 'neighbours', { name: 'lrg', depth: 9 })).toMatchObject({
      isError: true,
      text: expect.stringContaining('depth'),
    });
    expect(await call(client, 'neighbours', { name: 'lrg', relatoin: [] })).toMatchObject({ isError: true });
  });

  it.each(['<script>alert(1)</script>', '行\n列\u001b[2J\u0000', '半\ud800', '"&]]>\u2028'])(
    'keeps the name %j as it is',
    async (label) => {
      const graph = smallGraph();
      graph.setNodeAttribute('place:松岭县', 'label', label);
      const { answer } = await call(await connect(graph), 'search_entities', { text: label });
      expect(answer.candidates).toMatchObject([{ key: 'place:松岭县', label }]);
    },
  );

  it('writes nothing but the protocol, and ends with its input', async () => {
    const cwd = tempFolder({ 'output/graph.json': json.write(smallGraph(), readOntology()) });
    const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
    const stdin = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: hello })}\n`;
    const { code, stdout, stderr } = await guanxi(['mcp'], { cwd, stdin });
    expect([code, stderr]).toEqual([0, '']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1]);
    const missing = await guanxi(['mcp'], { cwd: tempFolder() });
    expect([missing.code, missing.stdout, missing.stderr]).toEqual([1, '', expect.stringContaining('there is no graph at')]);
  });
});
