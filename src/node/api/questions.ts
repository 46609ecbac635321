import type { EdgeAttributes } from '../../core/graph-model.js';
import * as query from '../../core/query/index.js';
import * as answer from './answers.js';
import { type AskedGraph, citations, cited, nodeNamed, sourceOf } from './asked-graph.js';
import { given } from './given.js';
import { type Question, question } from './question.js';
import * as request from './requests.js';

/** Every question. A new one is an object here, with its schemas in requests.ts and answers.ts. */
export const QUESTIONS: readonly Question[] = [
  question({
    id: 'search',
    summary: 'Finds entities by name, alias, pinyin or initials, in whole, in part or nearly.',
    request: request.searchRequest,
    answer: answer.searchAnswer,
    ask: ({ names }, { text, limit }) => ({ candidates: names.find(text, { limit }) }),
  }),
  question({
    id: 'entity',
    summary: 'Says what is known of an entity: its names, articles, dates and measures.',
    request: request.entityRequest,
    answer: answer.entityAnswer,
    ask: (asked, { name }) => ({ entity: plainNode(asked, nodeNamed(asked, name).key) }),
  }),
  question({
    id: 'neighbours',
    summary: 'Says whom or what an entity is tied to, with the sentences that say so.',
    request: request.neighboursRequest,
    answer: answer.neighboursAnswer,
    ask(asked, { name, limit, evidence, ...options }) {
      const node = nodeNamed(asked, name);
      const rows = query.neighbours(asked.graph, node.key, given(options));
      return { node, total: rows.length, neighbours: cited(asked, rows.slice(0, limit), evidence) };
    },
  }),
  question({
    id: 'ego',
    summary: 'Gives an entity with what lies around it as a graph: the nodes, and all edges between them.',
    request: request.egoRequest,
    answer: answer.egoAnswer,
    ask(asked, { name, evidence, ...options }) {
      const node = nodeNamed(asked, name);
      const part = query.ego(asked.graph, node.key, given(options));
      const edges = part.mapEdges((edge, attributes, source, target) => {
        return { edge, source, target, ...plainEdge(asked, attributes, evidence) };
      });
      return { node, nodes: part.nodes().map((key) => plainNode(asked, key)), edges };
    },
  }),
  question({
    id: 'timeline',
    summary: 'Tells what the pages say of an entity in the order of time: a career, the life of a project.',
    request: request.timelineRequest,
    answer: answer.timelineAnswer,
    ask(asked, { name, limit, evidence, ...options }) {
      const node = nodeNamed(asked, name);
      const rows = query.timeline(asked.graph, node.key, given(options));
      return { node, total: rows.length, timeline: cited(asked, rows.slice(0, limit), evidence) };
    },
  }),
  question({
    id: 'holders',
    summary: 'Says who held the posts of an organ, over time or at a date.',
    request: request.holdersRequest,
    answer: answer.holdersAnswer,
    ask(asked, { organ, limit, evidence, ...options }) {
      const node = nodeNamed(asked, organ);
      const rows = query.holders(asked.graph, node.key, given(options));
      return { node, total: rows.length, holders: cited(asked, rows.slice(0, limit), evidence) };
    },
  }),
  question({
    id: 'paths',
    summary: 'Finds the shortest ways from one entity to another, with sentences for each step.',
    request: request.pathsRequest,
    answer: answer.pathsAnswer,
    ask(asked, { from, to, evidence, ...options }) {
      const [start, end] = [nodeNamed(asked, from), nodeNamed(asked, to)];
      const found = query.paths(asked.graph, start.key, end.key, given(options));
      const paths = found.map(({ hops, ...path }) => ({
        ...path,
        hops: hops.map(({ edges, ...hop }) => ({
          ...hop,
          edges: edges.map(({ edge, direction, ...attributes }) => ({ edge, direction, ...plainEdge(asked, attributes, evidence) })),
        })),
      }));
      return { from: start, to: end, paths };
    },
  }),
  question({
    id: 'common-neighbours',
    summary: 'Finds the entities that are tied to both of two others.',
    request: request.commonNeighboursRequest,
    answer: answer.commonNeighboursAnswer,
    ask(asked, { first, second, limit, evidence, ...options }) {
      const [one, other] = [nodeNamed(asked, first), nodeNamed(asked, second)];
      const found = query.commonNeighbours(asked.graph, one.key, other.key, given(options));
      const common = found.slice(0, limit).map((row) => {
        return { ...row, first: cited(asked, row.first, evidence), second: cited(asked, row.second, evidence) };
      });
      return { first: one, second: other, total: found.length, common };
    },
  }),
  question({
    id: 'evidence',
    summary: 'Gives the sentences behind all edges between two entities, each with its article.',
    request: request.evidenceRequest,
    answer: answer.evidenceAnswer,
    ask(asked, { first, second, limit }) {
      const [one, other] = [nodeNamed(asked, first), nodeNamed(asked, second)];
      const rows = query.evidenceBetween(asked.graph, one.key, other.key);
      return { first: one, second: other, total: rows.length, evidence: rows.slice(0, limit).map(edgeCitation) };
    },
  }),
  question({
    id: 'edge-evidence',
    summary: 'Gives the sentences behind one edge, each with its article.',
    request: request.edgeEvidenceRequest,
    answer: answer.edgeEvidenceAnswer,
    ask({ graph }, { edge, limit }) {
      const rows = query.evidenceOf(graph, edge);
      return { edge, total: rows.length, evidence: rows.slice(0, limit).map(edgeCitation) };
    },
  }),
  question({
    id: 'top',
    summary: 'Ranks entities by PageRank, betweenness, degree or mentions.',
    request: request.topRequest,
    answer: answer.topAnswer,
    ask: ({ graph }, options) => ({ by: options.by, top: query.top(graph, given(options)) }),
  }),
  question({
    id: 'communities',
    summary: 'Gives the communities of the graph, the largest first, with their most central members.',
    request: request.communitiesRequest,
    answer: answer.communitiesAnswer,
    ask: ({ graph }, options) => ({ communities: query.communities(graph, options) }),
  }),
  question({
    id: 'stats',
    summary: 'Counts what the graph holds.',
    request: request.statsRequest,
    answer: answer.statsAnswer,
    ask({ graph }) {
      const { nodes, edges, articles, nodesByType, edgesByRelation } = query.stats(graph);
      return { nodes, edges, articles, nodesByType, edgesByRelation };
    },
  }),
  question({
    id: 'articles',
    summary: 'Lists the articles that the graph was read from, in the order of publication.',
    request: request.articlesRequest,
    answer: answer.articlesAnswer,
    ask(asked, { name, offset, limit, ...options }) {
      const node = name === undefined ? {} : { node: nodeNamed(asked, name).key };
      const found = query.articles(asked.graph, given({ ...options, ...node }));
      return { total: found.length, articles: found.slice(offset, offset + limit) };
    },
  }),
];

function plainNode({ graph }: AskedGraph, key: string): answer.PlainNode {
  const { pinyin: _pinyin, initials: _initials, x: _x, y: _y, size: _size, color: _color, ...plain } = graph.getNodeAttributes(key);
  return { key, ...plain };
}

function plainEdge(asked: AskedGraph, { size: _size, color: _color, ...attributes }: EdgeAttributes, most: number): answer.PlainEdge {
  return { ...attributes, evidence: citations(asked, attributes.evidence, most) };
}

function edgeCitation({ source, ...row }: query.EvidenceRow) {
  return source === undefined ? row : { ...row, source: sourceOf(source) };
}
