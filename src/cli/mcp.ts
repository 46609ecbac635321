import { optionValue } from './args.js';
import type { Command } from './command.js';
import { DEFAULT_GRAPH, graphOption } from './graph-option.js';

/** `guanxi mcp`: the questions as tools of a language model. */
export const mcp: Command = {
  name: 'mcp',
  usage: '',
  arity: [0, 0],
  summary: 'Answer a language model (Model Context Protocol, over standard input and output).',
  details: [
    'Its tools are search_entities, neighbours, path, timeline, holders and evidence; answers carry their sentences and sources.\nA client such as Claude Desktop or an editor starts it itself, from its configuration:',
    `{
  "mcpServers": {
    "guanxi": { "command": "npx", "args": ["guanxi", "mcp", "--graph", "/path/to/output/graph.json"] }
  }
}`,
  ],
  options: [graphOption],
  examples: [['guanxi mcp --graph output/graph.json', 'what the client runs']],
  async run(args) {
    const { serveMcp } = await import('../node/mcp/serve-stdio.js');
    await serveMcp(optionValue(args, 'graph') ?? DEFAULT_GRAPH);
    return 0;
  },
};
