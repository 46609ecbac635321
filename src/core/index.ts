/** The part of guanxi that touches no machine: it runs in Node.js and in a browser alike. Re-exports only. */

export { withArticleNodes } from './assemble/article-nodes.js';
export type { AssembleOptions } from './assemble/assemble.js';
export { parseCorrections } from './assemble/corrections/parse.js';
export { givenExtraction, type KnownFacts } from './assemble/known/facts.js';
export { factsOfFtm } from './assemble/known/from-ftm.js';
export { factsOfRows } from './assemble/known/from-table.js';
export { type ErrorCode, GuanxiError } from './errors.js';
export { exportGraph } from './export/export-graph.js';
export type { ExportFormat, FileSet, MappingRow } from './export/format.js';
export { formatById, formats } from './export/formats.js';
export type * from './graph-model.js';
export { compileLexicon, type Lexicon } from './lexicon/lexicon.js';
export { addUserLexicon, type UserLexicon, type UserName } from './lexicon/user.js';
export type * from './model.js';
export { compileOntology, type Ontology } from './ontology/ontology.js';
export { annotateText, assemble, extract, extractAll, segmentPage, type TextMention, type Tools } from './pipeline.js';
export * from './query/index.js';
