/** Questions to a knowledge graph: plain functions, no state, fit for a browser. */
export { checkCorrections, checkGraph, type Finding } from './check.js';
export {
  type Anchor,
  type EdgeExplanation,
  explainEdge,
  explainNode,
  type NodeExplanation,
  type RuleUse,
} from './explain.js';
export { type Candidate, type FindOptions, find, MATCHES, type Match } from './find.js';
export { type NeighbourOptions, type NeighbourRow, neighbours, SYMMETRIC } from './neighbours.js';
export { openGraph, type SerializedKnowledgeGraph } from './open-graph.js';
export { type Resolved, resolveName } from './resolve-name.js';
export { type RankedNode, type Stats, stats } from './stats.js';
