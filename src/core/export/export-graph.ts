import { GuanxiError } from '../errors.js';
import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import type { ExportFormat, ExportOptions, FileSet, FormatDescription } from './format.js';

/**
 * Writes a graph in a format, or refuses: what is written reads back as the same strings.
 *
 * @returns the text of the file, or contents by name where the format is several files
 * @throws GuanxiError OUTPUT where a name or a sentence holds a character that the format can't
 * @example
 * exportGraph(graph, formatById('graphml'), ontology);
 */
export function exportGraph(graph: KnowledgeGraph, format: ExportFormat, ontology: Ontology, options?: ExportOptions): string | FileSet {
  refuseUnwritable(graph, format);
  return format.write(graph, ontology, options);
}

/**
 * Refuses a graph that a format can't hold.
 *
 * @throws GuanxiError OUTPUT naming the text and the character
 */
export function refuseUnwritable(graph: KnowledgeGraph, { id, cannotHold }: FormatDescription): void {
  if (!cannotHold) return;
  // A regular expression with the flag g would remember where it stopped.
  const pattern = new RegExp(cannotHold.source, cannotHold.flags.replace('g', ''));
  const check = (where: string, value: unknown): void => {
    const found = firstIn(value, pattern);
    if (found === undefined) return;
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const shown = JSON.stringify(where.replace(pattern, '\ufffd'));
    throw new GuanxiError('OUTPUT', `${shown} holds the character U+${code}, which ${id} can't`, 'correct it, or export to json');
  };
  check('the graph', graph.getAttributes());
  graph.forEachNode((node, attributes) => {
    check(node, node);
    check(node, attributes);
  });
  graph.forEachEdge((edge, attributes) => {
    check(edge, edge);
    check(edge, attributes);
  });
}

/** The first character that matches, in a string or in any string within an array or object. */
function firstIn(value: unknown, pattern: RegExp): string | undefined {
  if (typeof value === 'string') return pattern.exec(value)?.[0];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = pattern.exec(name)?.[0] ?? firstIn(inner, pattern);
    if (found !== undefined) return found;
  }
  return undefined;
}
