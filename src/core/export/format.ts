import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GexfVersion } from './gexf-xml.js';

/** The files that a format makes of a graph: contents by file name. */
export type FileSet = Record<string, string>;

/** One line of what maps to what: a term of guanxi's, and where a reader of the format finds it. */
export interface MappingRow {
  ours: string;
  theirs: string;
}

/** What a user may choose of a format. */
export interface ExportOptions {
  /** 1.3 where absent. */
  gexfVersion?: GexfVersion;
}

/** What a format is: all that help and checks need to know. */
export interface FormatDescription {
  id: string;
  /** Of the file, without a dot; of a folder of several files where there is none. */
  extension: string;
  mime: string;
  /** For help texts: what it is for, in a few words. */
  means: string;
  /** Characters that such a file can't hold: exportGraph refuses a graph that has one. */
  cannotHold?: RegExp;
  /** What becomes of each type, relation and attribute, by the ontology. */
  mapping(ontology: Ontology): MappingRow[];
}

/** A way to write the graph as text. Formats are listed in formats.ts; to add one is a file and a line there. */
export interface ExportFormat extends FormatDescription {
  /**
   * Deterministic: the same nodes and edges give the same text, whatever the order in which they were inserted.
   *
   * @returns the text of the file, or contents by name where the format is several files
   */
  write(graph: KnowledgeGraph, ontology: Ontology, options?: ExportOptions): string | FileSet;
}

/** A format that is one file. */
export interface TextFormat extends ExportFormat {
  write(graph: KnowledgeGraph, ontology: Ontology, options?: ExportOptions): string;
}

/** A format that is several files in a folder. */
export interface FolderFormat extends ExportFormat {
  write(graph: KnowledgeGraph, ontology: Ontology, options?: ExportOptions): FileSet;
}
