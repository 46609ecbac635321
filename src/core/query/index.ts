/** Questions to a knowledge graph: plain functions, no state, fit for a browser. */

export type { Window } from '../spell.js';
export { type ArticleOptions, articles } from './articles.js';
export { checkCorrections, checkGraph, type Finding } from './check.js';
export { type CommonNeighbour, commonNeighbours } from './common.js';
export { type Difference, diffGraphs } from './diff.js';
export { ego } from './ego.js';
export { type EvidenceRow, evidenceBetween, evidenceOf } from './evidence.js';
export {
  type Anchor,
  type EdgeExplanation,
  explainEdge,
  explainNode,
  type NodeExplanation,
  type RuleUse,
} from './explain.js';
export { type Candidate, type FindOptions, find, MATCHES, type Match } from './find.js';
export { type HolderOptions, type HolderRow, holders } from './holders.js';
export { type NameIndex, nameIndex, type Resolved } from './name-index.js';
export { DIRECTIONS, MODALITIES, type NeighbourOptions, type NeighbourRow, neighbours, SYMMETRIC, WEAK } from './neighbours.js';
export { type OpenOptions, openGraph, type SerializedKnowledgeGraph } from './open-graph.js';
export { type Hop, type HopEdge, type Path, type PathOptions, paths } from './paths.js';
export { resolveName } from './resolve-name.js';
export { type RankedNode, type Stats, stats } from './stats.js';
export { subgraph } from './subgraph.js';
export { type SubgraphOptions, selectSubgraph } from './subgraph-select.js';
export { timeline } from './timeline.js';
export { type Community, communities, MEASURES, type Measure, type TopRow, top } from './top.js';
