import { Writer } from 'n3';
import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import type { TextFormat } from './format.js';
import { rdfMapping, rdfQuads } from './rdf.js';
import { LONE_SURROGATE } from './unicode.js';

/** RDF as N-Quads: a statement a line, for triple stores. See rdf.ts for what it says. */
export const nquads: TextFormat = {
  id: 'nquads',
  extension: 'nq',
  mime: 'application/n-quads',
  means: 'RDF (schema.org, W3C ORG, PROV-O), a statement a line, for triple stores',
  cannotHold: LONE_SURROGATE,
  mapping: rdfMapping,
  write: (graph: KnowledgeGraph, ontology: Ontology) => new Writer({ format: 'N-Quads' }).quadsToString(rdfQuads(graph, ontology)),
};
