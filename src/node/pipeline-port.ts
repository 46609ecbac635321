import type { KnowledgeGraph } from '../core/graph-model.js';
import type { Lexicon } from '../core/lexicon/lexicon.js';
import type { Extraction, Page, Tokenizer } from '../core/model.js';
import type { Ontology } from '../core/ontology/ontology.js';

export interface Tools {
  lexicon: Lexicon;
  tokenize: Tokenizer;
  ontology: Ontology;
}

interface Pipeline {
  extract(page: Page, tools: Tools): Extraction;
  assemble(extractions: Extraction[], ontology: Ontology): KnowledgeGraph;
}

/** Stands in for `import '../core/pipeline.js'` until that is there. */
export async function loadPipeline(): Promise<Pipeline> {
  const place: string = '../core/pipeline.js';
  return (await import(place)) as Pipeline;
}
