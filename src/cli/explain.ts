import type { KnowledgeGraph } from '../core/graph-model.js';
import type { GraphSource } from '../node/graph-source.js';
import { askSource, nodeNamed } from './ask.js';
import type { Command } from './command.js';
import { sourceOption } from './graph-option.js';

/** `guanxi explain`: why a node is one node, and by which rules an edge is there. Reads a graph.json or a store and nothing else. */
export const explain: Command = {
  name: 'explain',
  usage: 'NODE|EDGE [NODE]',
  arity: [1, 2],
  summary: 'Say why a node is one node, or which rules and sentences an edge rests on.',
  details: [
    'NODE is a name, an alias, pinyin or a key of the graph: what was merged into it or kept apart from it, by which score, and which\ncorrections touched it. Of two nodes, all edges between them are explained. EDGE is the key of an edge, in quotes.',
    'The score adds up what speaks for one person (places that hold one another, the same company, page or region, a long name)\nand against (posts in two provinces within a year, two departments headed at once, a villager and an official, a reporter\nand an official of another place, a name of two characters). At -3 and below there are two; each weight is printed with its\nreason.',
  ],
  options: [sourceOption, { name: 'json', summary: 'Print JSON, with all evidence.' }],
  examples: [
    ['guanxi explain 吴巨培', 'why his articles speak of one man'],
    ['guanxi explain 吴巨培 衡阳市人民政府', 'why he is tied to the government, rule by rule'],
    ['guanxi explain "person:吴巨培|holds_post|organisation:衡阳市人民政府|市长"', 'one edge, by its key'],
  ],
  async run(args, io) {
    const { explainEdge, explainNode } = await import('../core/query/index.js');
    const { describeEdge, describeNode } = await import('./explain-text.js');
    const { chineseNames } = await import('./chinese.js');
    const [first = '', second] = args.positionals;
    const print = (value: unknown, text: string): void => io.out(args.switches.has('json') ? `${JSON.stringify(value, null, 2)}\n` : text);
    const asked = await askSource(args, (source) => partFor(source, first, second));
    if ('node' in asked) {
      const node = explainNode(asked.graph, asked.node);
      print(node, describeNode(node, await chineseNames()));
      return 0;
    }
    const { graph, edges } = asked;
    const explanations = edges.map((edge) => explainEdge(graph, edge));
    const { ruleReasons } = await import('./rule-reasons.js');
    const reasons = ruleReasons();
    const explained = explanations.map((edge) => ({ ...edge, rules: edge.rules.map((use) => ({ ...use, ...reasons.get(use.rule) })) }));
    print(second === undefined ? explained[0] : explained, explained.map((edge) => describeEdge(graph, edge)).join('\n'));
    return 0;
  },
};

type Asked = { graph: KnowledgeGraph; node: string } | { graph: KnowledgeGraph; edges: string[] };

/** What is to be explained, and the part of the graph that explains it. */
async function partFor(source: GraphSource, first: string, second: string | undefined): Promise<Asked> {
  if (second !== undefined) return between(source, first, second);
  const graph = await source.edge(first);
  if (graph.hasEdge(first)) return { graph, edges: [first] };
  const { key } = await nodeNamed(source, first);
  return { graph: await source.node(key), node: key };
}

async function between(source: GraphSource, first: string, second: string): Promise<Asked> {
  const [a, b] = [(await nodeNamed(source, first)).key, (await nodeNamed(source, second)).key];
  const { GuanxiError } = await import('../core/errors.js');
  const graph = await source.edgesBetween(a, b);
  const edges = graph
    .edges(a)
    .filter((edge) => graph.opposite(a, edge) === b)
    .sort();
  if (edges.length > 0) return { graph, edges };
  throw new GuanxiError('NOT_FOUND', `no edge leads between ${first} and ${second}`, `see guanxi neighbours ${first}`);
}
