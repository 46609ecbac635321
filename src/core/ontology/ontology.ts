import { parse } from 'yaml';
import { GuanxiError } from '../errors.js';
import type { EntityType, RelationType } from '../model.js';

/** One entity type, as `ontology.yaml` declares it. */
export interface TypeSpec {
  id: EntityType;
  zh: string;
  en: string;
  means: string;
  subtypes: string[];
  colour: string;
  shape: 'circle' | 'bordered';
  /** Only in graphs that were asked for it. */
  optional: boolean;
  mapsTo: string[];
}

/** One relation, as `ontology.yaml` declares it. */
export interface RelationSpec {
  id: RelationType;
  zh: string;
  en: string;
  means: string;
  head: EntityType[];
  tail: EntityType[];
  symmetric: boolean;
  /** Made by assembly from other relations. */
  derived: boolean;
  /** A weak tie: kept apart from what the text states. */
  weak: boolean;
  /** Only in graphs that were asked for it. */
  optional: boolean;
  fields: string[];
  colour: string;
  mapsTo: string[];
}

/** The ontology, ready to be asked. */
export interface Ontology {
  types: Record<EntityType, TypeSpec>;
  relations: Record<RelationType, RelationSpec>;
}

type Raw = Record<string, Record<string, unknown>>;

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * Compiles the ontology from the text of `ontology.yaml` and checks that relations name known types.
 *
 * @param yaml text of the file
 * @throws GuanxiError FORMAT where a relation names an unknown type or a colour is missing
 * @example
 * compileOntology(await readFile('ontology.yaml', 'utf8')).relations.meets.symmetric; // true
 */
export function compileOntology(yaml: string): Ontology {
  const raw = parse(yaml) as { types: Raw; relations: Raw };
  const types = {} as Record<EntityType, TypeSpec>;
  for (const [id, t] of Object.entries(raw.types)) {
    types[id as EntityType] = {
      id: id as EntityType,
      zh: String(t.zh),
      en: String(t.en),
      means: String(t.means),
      subtypes: list(t.subtypes),
      colour: colour(id, t.colour),
      shape: t.shape === 'bordered' ? 'bordered' : 'circle',
      optional: t.optional === true,
      mapsTo: list(t.mapsTo),
    };
  }
  const relations = {} as Record<RelationType, RelationSpec>;
  for (const [id, r] of Object.entries(raw.relations)) {
    for (const type of [...list(r.head), ...list(r.tail)]) {
      if (!(type in types)) throw new GuanxiError('FORMAT', `relation ${id} names the type ${type}`, 'declare the type in ontology.yaml');
    }
    relations[id as RelationType] = {
      id: id as RelationType,
      zh: String(r.zh),
      en: String(r.en),
      means: String(r.means),
      head: list(r.head) as EntityType[],
      tail: list(r.tail) as EntityType[],
      symmetric: r.symmetric === true,
      derived: r.derived === true,
      weak: r.weak === true,
      optional: r.optional === true,
      fields: list(r.fields),
      colour: colour(id, r.colour),
      mapsTo: list(r.mapsTo),
    };
  }
  return { types, relations };
}

/** Ids of the relations that are weak ties. */
export function weakRelations({ relations }: Ontology): RelationType[] {
  return Object.values(relations).flatMap(({ id, weak }) => (weak ? [id] : []));
}

function colour(id: string, value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/.test(value)) {
    throw new GuanxiError('FORMAT', `${id} has the colour ${String(value)}`, 'give it one like #0072b2 in ontology.yaml');
  }
  return value;
}
