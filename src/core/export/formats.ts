import { GuanxiError } from '../errors.js';
import { csv } from './csv.js';
import type { ExportFormat } from './format.js';
import { ftm } from './ftm.js';
import { gexf } from './gexf.js';
import { gexfDynamic } from './gexf-dynamic.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { jsonld } from './jsonld.js';
import { neo4j } from './neo4j.js';
import { nquads } from './nquads.js';

/** Every format, in the order in which help lists them. */
export const formats: readonly ExportFormat[] = [gexf, gexfDynamic, json, graphml, csv, neo4j, nquads, jsonld, ftm];

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
