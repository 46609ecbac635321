import { DataFactory, type Literal, type NamedNode } from 'n3';
import type { EntityType, RelationType } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';

const { literal, namedNode } = DataFactory;

/** The vocabularies, by the prefixes that ontology.yaml uses; guanxi's own words are under `guanxi`. */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  wdt: 'http://www.wikidata.org/prop/direct/',
  guanxi: 'urn:guanxi:vocabulary:',
} as const;

/** schema.org's narrower word for a subtype; the type's own is in ontology.yaml. */
const NARROWER: Partial<Record<EntityType, Record<string, string>>> = {
  organisation: {
    government: 'schema:GovernmentOrganization',
    legislature: 'schema:GovernmentOrganization',
    judicial: 'schema:GovernmentOrganization',
    company: 'schema:Corporation',
    education: 'schema:EducationalOrganization',
    media: 'schema:NewsMediaOrganization',
  },
  place: { region: 'schema:Place', zone: 'schema:Place', site: 'schema:Place' },
  program: { project: 'schema:Project', document: 'schema:CreativeWork', policy: 'schema:CreativeWork', platform: 'schema:CreativeWork' },
};

/** Types that ontology.yaml maps to no class of schema.org. */
const BY_DEFAULT: Partial<Record<EntityType, string>> = { official: 'schema:Person', organisation: 'schema:Organization' };

/** Wikidata's word for it reads from tail to head (an event has participants). */
const INVERSE: ReadonlySet<string> = new Set(['wdt:P710']);

/** Wikidata has a word that takes other ends than ours: the post, not the organ (P39), or the award, not who gives it (P166). */
const OTHER_ENDS: ReadonlySet<string> = new Set(['wdt:P39', 'wdt:P166']);

/**
 * The class of an entity, as `prefix:name`.
 *
 * @example
 * classOf(ontology, 'place', 'county'); // 'schema:AdministrativeArea'
 */
export function classOf(ontology: Ontology, type: EntityType, subtype: string | undefined): string {
  const narrower = subtype === undefined ? undefined : NARROWER[type]?.[subtype];
  return narrower ?? ontology.types[type].mapsTo.find((term) => term.startsWith('schema:')) ?? BY_DEFAULT[type] ?? 'schema:Thing';
}

/** A property, and whether it reads from tail to head. */
export interface Property {
  term: string;
  inverse: boolean;
}

/**
 * The property of a relation: Wikidata's where ontology.yaml names one that takes the same ends, else guanxi's own.
 *
 * @param ofPlace whether the head is a place (Wikidata tells where a place lies from where a thing is)
 * @example
 * propertyOf(ontology, 'located_in', true).term; // 'wdt:P131'
 */
export function propertyOf(ontology: Ontology, relation: RelationType, ofPlace: boolean): Property {
  const terms = ontology.relations[relation].mapsTo.filter((term) => term.startsWith('wdt:') && !OTHER_ENDS.has(term));
  const term = (ofPlace ? terms[0] : terms.at(-1)) ?? `guanxi:${relation}`;
  return { term, inverse: INVERSE.has(term) };
}

/**
 * A term of a vocabulary as a node.
 *
 * @example
 * term('schema:Person').value; // 'https://schema.org/Person'
 */
export function term(name: string): NamedNode {
  const [prefix = '', local] = name.split(':');
  return namedNode(`${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`);
}

/**
 * The IRI of something that guanxi names: letters and digits of any script stay readable, all else is percent-encoded.
 *
 * @param kind what it is: entity, edge, post, article, sentence
 * @example
 * iri('entity', 'person:林晓禾').value; // 'urn:guanxi:entity:person:林晓禾'
 */
export function iri(kind: 'entity' | 'edge' | 'post' | 'article' | 'sentence', key: string): NamedNode {
  return namedNode(`urn:guanxi:${kind}:${key.replace(/[^\p{L}\p{N}\-._~:/]/gu, encodeURIComponent)}`);
}

/**
 * A date, as exactly as it is known.
 *
 * @param date ISO, possibly partial
 */
export function dateLiteral(date: string): Literal {
  const type = date.length === 4 ? 'gYear' : date.length === 7 ? 'gYearMonth' : 'date';
  return literal(date, term(`xsd:${type}`));
}
