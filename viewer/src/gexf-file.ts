import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf/browser';
import { GuanxiError } from '../../src/core/errors.js';
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/core/graph-model.js';
import type { Evidence } from '../../src/core/model.js';
import { ontology } from './ontology.js';

type Raw = Record<string, unknown>;

const REMEDY = 'open the graph.gexf or the graph.json that `guanxi build` wrote';

/**
 * Reads a GEXF that guanxi wrote. What GEXF cannot hold is not there: the articles, and where in a sentence the names stand.
 *
 * @param xml text of the file
 * @throws GuanxiError FORMAT where it is no GEXF, or has entities or relations that guanxi does not know
 */
export function readGexf(xml: string): KnowledgeGraph {
  const raw = parseXml(xml);
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes({ name: String(raw.getAttribute('description') ?? ''), format: 'guanxi-graph/1', articles: {} });
  raw.forEachNode((key, node) => {
    if (!known(ontology.types, node.entityType)) throw strange('entity', key, 'entityType', node.entityType);
    graph.addNode(key, nodeOf(key, node));
  });
  raw.forEachEdge((key, edge, head, tail) => {
    if (!known(ontology.relations, edge.relation)) throw strange('relation', key, 'relation', edge.relation);
    graph.addEdgeWithKey(key, head, tail, edgeOf(edge));
  });
  return graph;
}

function parseXml(xml: string): MultiDirectedGraph<Raw, Raw, Raw> {
  try {
    // Its types ask for any graph, but it takes the class for one.
    return parse(MultiDirectedGraph as never, xml, { allowUndeclaredAttributes: true, addMissingNodes: false } as never) as never;
  } catch (error) {
    throw new GuanxiError('FORMAT', `the file is no GEXF (${error instanceof Error ? error.message : String(error)})`, REMEDY);
  }
}

function known(spec: object, id: unknown): boolean {
  return typeof id === 'string' && Object.hasOwn(spec, id);
}

function strange(what: string, key: string, attribute: string, value: unknown): GuanxiError {
  return new GuanxiError(
    'FORMAT',
    `the ${what} ${key} of the file has the ${attribute} “${String(value)}”, which is none of guanxi's`,
    REMEDY,
  );
}

function nodeOf(key: string, node: Raw): NodeAttributes {
  const number = (name: string) => Number(node[name]) || 0;
  return {
    ...node,
    label: String(node.label ?? key),
    entityType: node.entityType as NodeAttributes['entityType'],
    aliases: listOf(node.aliases),
    articles: listOf(node.articles),
    pinyin: String(node.pinyin ?? ''),
    initials: String(node.initials ?? ''),
    mentions: number('mentions'),
    degree: number('degree'),
    pagerank: number('pagerank'),
    betweenness: number('betweenness'),
    community: number('community'),
    x: number('x'),
    y: number('y'),
    size: number('size'),
    color: String(node.color ?? ''),
  };
}

function edgeOf(edge: Raw): EdgeAttributes {
  const rule = String(edge.rule ?? '');
  const confidence = Number(edge.confidence ?? 1);
  const sentence = (line: string): Evidence => ({ doc: '', article: '', sentence: line, start: 0, end: line.length, rule, confidence });
  return {
    ...edge,
    relation: edge.relation as EdgeAttributes['relation'],
    label: String(edge.label ?? ''),
    weight: Number(edge.weight) || 1,
    confidence,
    rule,
    evidence: String(edge.evidence ?? '')
      .split('\n')
      .filter(Boolean)
      .map(sentence),
    size: Number(edge.thickness ?? edge.size) || 1,
    color: String(edge.color ?? ''),
  };
}

/** A list as the writer joins it: `|` between, and `\|` within. */
function listOf(joined: unknown): string[] {
  return (String(joined ?? '').match(/(?:\\.|[^|\\])+/g) ?? []).map((item) => item.replace(/\\(.)/g, '$1'));
}
