import { GuanxiError } from '../errors.js';
import type { AppliedCorrection, ArticleSource, Correction, EdgeAttributes, IdentityDecision, KnowledgeGraph } from '../graph-model.js';
import type { EntityType, Evidence } from '../model.js';
import { compareText } from '../order.js';

/** What ties the articles of a person together: one organ or place that several give it. */
export interface Anchor {
  key: string;
  label: string;
  titles: string[];
  /** When the first of these posts was taken up, and the last one left, by what sentences state. */
  start?: string;
  end?: string;
  firstSeen?: string;
  lastSeen?: string;
  /** Ids of the articles that say so, sorted. */
  articles: string[];
}

/** Why a node is one node. */
export interface NodeExplanation {
  key: string;
  label: string;
  entityType: EntityType;
  /** Every form that was taken to mean it. */
  aliases: string[];
  articles: string[];
  /** Line of the list of known facts that gives it. */
  given?: string;
  anchors: Anchor[];
  /** What was put together into this node, or kept apart from it. */
  identity: IdentityDecision[];
  /** Keys of other nodes with the same label. */
  namesakes: string[];
  /** Prints of its articles that count as one. */
  reprints: ArticleSource[][];
  corrections: AppliedCorrection[];
}

/** One rule behind an edge. */
export interface RuleUse {
  rule: string;
  /** How many of the sentences kept it reads, and how sure it is at best. */
  sentences: number;
  confidence: number;
}

/** Why an edge is there. */
export interface EdgeExplanation {
  key: string;
  head: string;
  tail: string;
  /** As on the edge. */
  attributes: Omit<EdgeAttributes, 'evidence' | 'size' | 'color'>;
  /** The strongest first. */
  rules: RuleUse[];
  evidence: Evidence[];
  corrections: AppliedCorrection[];
}

/**
 * Says what was merged into a node and what was kept apart from it, and why.
 *
 * @throws GuanxiError NOT_FOUND where the graph has no such node
 * @example
 * explainNode(graph, 'person:周望川').anchors.map(({ label, titles }) => `${titles} @ ${label}`);
 */
export function explainNode(graph: KnowledgeGraph, key: string): NodeExplanation {
  if (!graph.hasNode(key)) throw new GuanxiError('NOT_FOUND', `the graph has no node ${key}`, 'look its key up by name first');
  const { label, entityType, aliases, articles, given } = graph.getNodeAttributes(key);
  const known = graph.getAttribute('articles');
  return {
    key,
    label,
    entityType,
    aliases,
    articles,
    ...(given === undefined ? {} : { given }),
    anchors: anchorsOf(graph, key),
    identity: (graph.getAttribute('identity') ?? []).filter(({ first, second }) => first.node === key || second.node === key),
    namesakes: graph.filterNodes((other, attributes) => other !== key && attributes.label === label).sort(compareText),
    reprints: articles.flatMap((id) => (known[id]?.sources ? [known[id].sources] : [])),
    corrections: touching(graph, key),
  };
}

/**
 * Says by which rules and sentences an edge is there.
 *
 * @throws GuanxiError NOT_FOUND where the graph has no such edge
 */
export function explainEdge(graph: KnowledgeGraph, key: string): EdgeExplanation {
  if (!graph.hasEdge(key))
    throw new GuanxiError('NOT_FOUND', `the graph has no edge ${key}`, 'guanxi explain NAME NAME lists those between two');
  const { evidence, size: _size, color: _color, ...attributes } = graph.getEdgeAttributes(key);
  const uses = new Map<string, RuleUse>();
  for (const { rule, confidence } of evidence) {
    const use = uses.get(rule) ?? { rule, sentences: 0, confidence: 0 };
    uses.set(rule, { rule, sentences: use.sentences + 1, confidence: Math.max(use.confidence, confidence) });
  }
  // A derived edge has the evidence of what it is derived from, and a rule of its own.
  if (!uses.has(attributes.rule))
    uses.set(attributes.rule, { rule: attributes.rule, sentences: evidence.length, confidence: attributes.confidence });
  return {
    key,
    head: graph.source(key),
    tail: graph.target(key),
    attributes,
    rules: [...uses.values()].sort((a, b) => b.confidence - a.confidence || compareText(a.rule, b.rule)),
    evidence,
    corrections: touching(graph, key),
  };
}

function anchorsOf(graph: KnowledgeGraph, person: string): Anchor[] {
  const anchors = new Map<string, Anchor>();
  graph.forEachOutEdge(person, (_edge, { relation, title, tenure, start, end, firstSeen, lastSeen, evidence }, _source, organ) => {
    if (relation !== 'holds_post' && relation !== 'works_for' && relation !== 'from_place') return;
    const anchor = anchors.get(organ) ?? { key: organ, label: graph.getNodeAttribute(organ, 'label'), titles: [], articles: [] };
    const dates = [anchor.firstSeen, anchor.lastSeen, firstSeen, lastSeen].filter((date) => date !== undefined).sort(compareText);
    const [first, last] = [dates[0], dates.at(-1)];
    const starts = [anchor.start, start].filter((date) => date !== undefined).sort(compareText);
    const ends = [anchor.end, end].filter((date) => date !== undefined).sort(compareText);
    anchors.set(organ, {
      ...anchor,
      titles: title === undefined ? anchor.titles : [...new Set([...anchor.titles, tenure === undefined ? title : `${title} (${tenure})`])],
      ...(starts[0] === undefined ? {} : { start: starts[0] }),
      ...(ends.length === 0 ? {} : { end: ends.at(-1) as string }),
      ...(first === undefined || last === undefined ? {} : { firstSeen: first, lastSeen: last }),
      articles: [...new Set([...anchor.articles, ...evidence.map(({ article }) => article)])].sort(compareText),
    });
  });
  return [...anchors.values()].sort((a, b) => b.articles.length - a.articles.length || compareText(a.key, b.key));
}

function touching(graph: KnowledgeGraph, key: string): AppliedCorrection[] {
  const asserted = graph.hasEdge(key) ? new Set((graph.getEdgeAttribute(key, 'evidence') ?? []).map(({ article }) => article)) : new Set();
  return (graph.getAttribute('corrections') ?? []).filter(
    (correction) => keysOf(correction).includes(key) || asserted.has(`${correction.file}:${correction.line}`),
  );
}

function keysOf({ edit }: Correction): string[] {
  switch (edit.action) {
    case 'merge':
      return [...edit.keys, edit.into];
    case 'split':
      return [edit.key, edit.as];
    case 'retype':
      return [edit.key, `${edit.type === 'official' ? 'person' : edit.type}${edit.key.slice(edit.key.indexOf(':'))}`];
    case 'assert':
      return [edit.head, edit.tail];
    default:
      return [edit.key];
  }
}
