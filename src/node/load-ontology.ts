import { existsSync, readFileSync } from 'node:fs';
import type { Ontology } from '../core/ontology/ontology.js';

const COMPILED = new URL('../core/ontology/ontology.json', import.meta.url);

/**
 * The ontology that guanxi comes with, as the build compiled it: an answer on the command line does not wait for a YAML parser.
 * Where nothing is built, as when run from the sources, it is compiled from its text.
 *
 * @throws GuanxiError ENVIRONMENT where the file is missing from the installation
 * @example
 * (await loadOntology()).types.official.zh; // '官员'
 */
export async function loadOntology(): Promise<Ontology> {
  if (existsSync(COMPILED)) return JSON.parse(readFileSync(COMPILED, 'utf8')) as Ontology;
  const { readOntology } = await import('./data.js');
  return readOntology();
}
