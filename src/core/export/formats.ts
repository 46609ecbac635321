import { GuanxiError } from '../errors.js';
import type { ExportFormat } from './format.js';
import { gexf } from './gexf.js';
import { json } from './json.js';

/** Every format, in the order in which help lists them. */
export const formats: readonly ExportFormat[] = [gexf, json];

/**
 * Finds a format by its id.
 *
 * @throws GuanxiError USAGE for an unknown one
 * @example
 * formatById('gexf').write(graph, ontology);
 */
export function formatById(id: string): ExportFormat {
  const format = formats.find((candidate) => candidate.id === id);
  if (format) return format;
  throw new GuanxiError('USAGE', `there is no format ${id}`, `choose one of ${formats.map((known) => known.id).join(', ')}`);
}
