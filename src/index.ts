/** The public library: all of core, and what reads and writes files. Re-exports only. */

export * from './core/index.js';
export { type AnnotateOptions, annotateStream } from './node/annotate-stream.js';
export { type BuildOptions, type BuildResult, buildGraph, type Progress } from './node/build.js';
export { readLexiconFiles, readOntology } from './node/data.js';
export { readGraphFile } from './node/graph-file.js';
export { readSource } from './node/read.js';
export { listSources, type SourceList } from './node/sources.js';
export { openForReading } from './node/store/read.js';
export { Store } from './node/store/store.js';
export { createTokenizer } from './node/tokenizer.js';
export { loadLexicon, loadTools } from './node/tools.js';
