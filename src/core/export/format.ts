import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';

/** A way to write the graph. Formats are listed in formats.ts; to add one is a file and a line there. */
export interface ExportFormat {
  id: string;
  /** Of the file, without a dot. */
  extension: string;
  mime: string;
  /** For help texts: what it is for, in a few words. */
  means: string;
  /** Deterministic: the same nodes and edges give the same text, whatever the order in which they were inserted. */
  write(graph: KnowledgeGraph, ontology: Ontology): string;
}
