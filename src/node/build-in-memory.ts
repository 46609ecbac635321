import { givenExtraction } from '../core/assemble/known/facts.js';
import type { GuanxiError } from '../core/errors.js';
import type { Correction, KnowledgeGraph } from '../core/graph-model.js';
import type { Extraction } from '../core/model.js';
import type { Ontology } from '../core/ontology/ontology.js';
import { assemble, extract } from '../core/pipeline.js';
import type { BuildOptions } from './build.js';
import { readKnown } from './known.js';
import { type Progress, readAll } from './read-all.js';
import { loadTools } from './tools.js';

/** What was made in memory. */
export interface InMemory {
  graph: KnowledgeGraph;
  extractions: Extraction[];
  pages: number;
  problems: GuanxiError[];
}

/**
 * Reads all pages and assembles their graph in memory, without a store: for a machine that lacks DuckDB, and to compare the store with.
 *
 * @throws GuanxiError INPUT where no source can be read, ENVIRONMENT
 */
export async function buildInMemory(
  { paths, meta = {}, lexicon, known: file, with: modalities }: Pick<BuildOptions, 'paths' | 'meta' | 'lexicon' | 'known' | 'with'>,
  ontology: Ontology,
  corrections: readonly Correction[],
  report: (progress: Progress) => void,
): Promise<InMemory> {
  const extractions: Extraction[] = [];
  const known = file === undefined ? undefined : readKnown(file);
  if (known) extractions.push(givenExtraction(known));
  let tools = lexicon === undefined ? undefined : loadTools(lexicon, known);
  const { pages, problems } = await readAll(
    paths,
    meta,
    (page) => {
      tools ??= loadTools(undefined, known);
      extractions.push(extract(page, tools));
    },
    report,
  );
  const graph = assemble(extractions, ontology, {
    corrections: [...corrections],
    ...(modalities === undefined ? {} : { with: modalities }),
  });
  return { graph, extractions, pages, problems };
}
