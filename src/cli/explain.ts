import type { KnowledgeGraph } from '../core/graph-model.js';
import { optionValue } from './args.js';
import type { Command } from './command.js';
import { DEFAULT_GRAPH, graphOption } from './graph-option.js';

/** `guanxi explain`: why a node is one node, and by which rules an edge is there. Reads graph.json and nothing else. */
export const explain: Command = {
  name: 'explain',
  usage: 'NODE|EDGE [NODE]',
  arity: [1, 2],
  summary: 'Say why a node is one node, or which rules and sentences an edge rests on.',
  details: [
    'NODE is a name, an alias, pinyin or a key of the graph: what was merged into it or kept apart from it, by which score, and which\ncorrections touched it. Of two nodes, all edges between them are explained. EDGE is the key of an edge, in quotes.',
    'The score adds up what speaks for one person (places that hold one another, the same company, page or region, a long name)\nand against (posts in two provinces within a year, two departments headed at once, a villager and an official, a reporter\nand an official of another place, a name of two characters). At -3 and below there are two; each weight is printed with its\nreason.',
  ],
  options: [graphOption, { name: 'json', summary: 'Print JSON, with all evidence.' }],
  examples: [
    ['guanxi explain 吴巨培', 'why his articles speak of one man'],
    ['guanxi explain 吴巨培 衡阳市人民政府', 'why he is tied to the government, rule by rule'],
    ['guanxi explain "person:吴巨培|holds_post|organisation:衡阳市人民政府|市长"', 'one edge, by its key'],
  ],
  async run(args, io) {
    const { readGraphFile } = await import('../node/graph-file.js');
    const { explainEdge, explainNode } = await import('../core/query/index.js');
    const { describeEdge, describeNode } = await import('./explain-text.js');
    const { chineseNames } = await import('./chinese.js');
    const graph = readGraphFile(optionValue(args, 'graph') ?? DEFAULT_GRAPH);
    const [first = '', second] = args.positionals;
    const print = (value: unknown, text: string): void => io.out(args.switches.has('json') ? `${JSON.stringify(value, null, 2)}\n` : text);
    if (second === undefined && !graph.hasEdge(first)) {
      const node = explainNode(graph, await keyOf(graph, first));
      print(node, describeNode(node, await chineseNames()));
      return 0;
    }
    const keys = second === undefined ? [first] : await between(graph, first, second);
    const edges = keys.map((key) => explainEdge(graph, key));
    const { ruleReasons } = await import('./rule-reasons.js');
    const reasons = ruleReasons();
    const explained = edges.map((edge) => ({ ...edge, rules: edge.rules.map((use) => ({ ...use, ...reasons.get(use.rule) })) }));
    print(second === undefined ? explained[0] : explained, explained.map((edge) => describeEdge(graph, edge)).join('\n'));
    return 0;
  },
};

async function keyOf(graph: KnowledgeGraph, name: string): Promise<string> {
  const { resolveName } = await import('../core/query/index.js');
  const resolved = resolveName(graph, name);
  if (resolved.kind === 'found') return resolved.node.key;
  const { notFound } = await import('./neighbours-text.js');
  const { chineseNames } = await import('./chinese.js');
  throw notFound(name, resolved, await chineseNames());
}

async function between(graph: KnowledgeGraph, first: string, second: string): Promise<string[]> {
  const [a, b] = [await keyOf(graph, first), await keyOf(graph, second)];
  const { GuanxiError } = await import('../core/errors.js');
  const keys = graph
    .edges(a)
    .filter((edge) => graph.opposite(a, edge) === b)
    .sort();
  if (keys.length > 0) return keys;
  throw new GuanxiError('NOT_FOUND', `no edge leads between ${first} and ${second}`, `see guanxi neighbours ${first}`);
}
