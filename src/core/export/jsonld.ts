import type { Quad, Term } from 'n3';
import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import type { TextFormat } from './format.js';
import { rdfMapping, rdfQuads } from './rdf.js';
import { PREFIXES } from './rdf-terms.js';
import { LONE_SURROGATE } from './unicode.js';

/** RDF as JSON-LD 1.1, flattened: the same statements as N-Quads, gathered by subject, a subject a line. */
export const jsonld: TextFormat = {
  id: 'jsonld',
  extension: 'jsonld',
  mime: 'application/ld+json',
  means: 'RDF (schema.org, W3C ORG, PROV-O) as JSON-LD, for programs and web pages',
  cannotHold: LONE_SURROGATE,
  mapping: rdfMapping,
  write: writeJsonLd,
};

type Value = string | { '@id': string } | { '@value': string; '@type': string };
type Subject = Record<string, unknown> & { '@id': string };

function writeJsonLd(graph: KnowledgeGraph, ontology: Ontology): string {
  const graphs = new Map<string, Quad[]>();
  for (const statement of rdfQuads(graph, ontology)) {
    const name = statement.graph.value;
    const others = graphs.get(name);
    if (others) others.push(statement);
    else graphs.set(name, [statement]);
  }
  const items = [...graphs].flatMap(([name, quads]) => (name === '' ? subjects(quads) : [{ '@id': name, '@graph': subjects(quads) }]));
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  return `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[\n${lines}\n]}\n`;
}

/** Statements gathered by what they are about. */
function subjects(quads: readonly Quad[]): Subject[] {
  const bySubject = new Map<string, Map<string, Value[]>>();
  for (const { subject, predicate, object } of quads) {
    const about = bySubject.get(subject.value) ?? new Map<string, Value[]>();
    bySubject.set(subject.value, about);
    const isType = predicate.value === `${PREFIXES.rdf}type`;
    const name = isType ? '@type' : compact(predicate.value);
    about.set(name, [...(about.get(name) ?? []), isType ? compact(object.value) : toValue(object)]);
  }
  return [...bySubject].map(([id, about]) => ({ '@id': id, ...Object.fromEntries(about) }));
}

function toValue(object: Term): Value {
  if (object.termType !== 'Literal') return { '@id': object.value };
  const type = compact(object.datatype.value);
  return type === 'xsd:string' ? object.value : { '@value': object.value, '@type': type };
}

/** A term of a vocabulary by its prefix. */
function compact(value: string): string {
  const found = Object.entries(PREFIXES).find(([, start]) => value.startsWith(start));
  return found ? `${found[0]}:${value.slice(found[1].length)}` : value;
}
