import type { GuanxiError } from '../core/errors.js';
import type { Correction, KnowledgeGraph } from '../core/graph-model.js';
import type { Extraction } from '../core/model.js';
import type { Ontology } from '../core/ontology/ontology.js';
import { assemble, extract } from '../core/pipeline.js';
import type { BuildOptions } from './build.js';
import { type Progress, readAll } from './read-all.js';
import { loadTools } from './tools.js';

/** What was made in memory. */
export interface InMemory {
  graph: KnowledgeGraph;
  extractions: Extraction[];
  problems: GuanxiError[];
}

/**
 * Reads all pages and assembles their graph in memory, without a store: for a machine that lacks DuckDB, and to compare the store with.
 *
 * @throws GuanxiError INPUT where no source can be read, ENVIRONMENT
 */
export async function buildInMemory(
  { paths, meta = {}, lexicon, with: modalities }: Pick<BuildOptions, 'paths' | 'meta' | 'lexicon' | 'with'>,
  ontology: Ontology,
  corrections: readonly Correction[],
  report: (progress: Progress) => void,
): Promise<InMemory> {
  const extractions: Extraction[] = [];
  let tools = lexicon === undefined ? undefined : loadTools(lexicon);
  const { problems } = await readAll(
    paths,
    meta,
    (page) => {
      tools ??= loadTools();
      extractions.push(extract(page, tools));
    },
    report,
  );
  const graph = assemble(extractions, ontology, {
    corrections: [...corrections],
    ...(modalities === undefined ? {} : { with: modalities }),
  });
  return { graph, extractions, problems };
}
