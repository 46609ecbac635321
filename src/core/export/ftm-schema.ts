import type { EntityType, RelationType } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';
import type { MappingRow } from './format.js';

/** Schemata of FollowTheMoney that guanxi writes. */
export type Schema =
  | 'Person'
  | 'PublicBody'
  | 'Company'
  | 'Organization'
  | 'Project'
  | 'Event'
  | 'Position'
  | 'Occupancy'
  | 'Employment'
  | 'ProjectParticipant'
  | 'UnknownLink'
  | 'Article'
  | 'Mention';

/** Schemata by subtype; those that are not here have their type's first one in ontology.yaml. */
const BY_SUBTYPE: Partial<Record<EntityType, Record<string, Schema>>> = {
  organisation: {
    company: 'Company',
    education: 'Organization',
    media: 'Organization',
    association: 'Organization',
    other: 'Organization',
  },
  program: { event: 'Event' },
};

/**
 * The schema of an entity; a place has none, as FollowTheMoney knows places only as addresses of others.
 *
 * @example
 * schemaOf(ontology, 'organisation', 'company'); // 'Company'
 */
export function schemaOf(ontology: Ontology, type: EntityType, subtype: string | undefined): Schema | undefined {
  const bySubtype = subtype === undefined ? undefined : BY_SUBTYPE[type]?.[subtype];
  return bySubtype ?? (type === 'organisation' && subtype === undefined ? 'Organization' : fromOntology(ontology.types[type].mapsTo));
}

/** How a relation is told: as an entity of its own, as a property of one end, or not at all. */
export type Telling =
  | { as: 'interval'; schema: 'Occupancy' | 'Employment' | 'ProjectParticipant' | 'UnknownLink' }
  | { as: 'address' }
  | { as: 'organizer' | 'involved' }
  | undefined;

/**
 * How a relation between entities of two schemata is told: between legal entities, where ontology.yaml names no schema, as an UnknownLink. Ends that are places become addresses where the relation is one of place, and else are left out.
 *
 * @param head schema of the head, undefined for a place
 * @param tail schema of the tail, undefined for a place
 * @example
 * tellingOf(ontology, 'holds_post', 'Person', 'PublicBody'); // { as: 'interval', schema: 'Occupancy' }
 */
export function tellingOf(ontology: Ontology, relation: RelationType, head: Schema | undefined, tail: Schema | undefined): Telling {
  if (head === undefined) return undefined;
  if (tail === undefined) {
    const isAddress = (relation === 'located_in' || relation === 'from_place') && isLegal(head);
    return isAddress ? { as: 'address' } : undefined;
  }
  if (!isLegal(head)) return undefined;
  if (tail === 'Event') return { as: relation === 'implements' ? 'organizer' : 'involved' };
  if (tail === 'Project') return { as: 'interval', schema: 'ProjectParticipant' };
  const schema = fromOntology(ontology.relations[relation].mapsTo);
  return { as: 'interval', schema: schema === 'Occupancy' || schema === 'Employment' ? schema : 'UnknownLink' };
}

function isLegal(schema: Schema): boolean {
  return schema === 'Person' || schema === 'PublicBody' || schema === 'Company' || schema === 'Organization';
}

function fromOntology(mapsTo: readonly string[]): Schema | undefined {
  return mapsTo.find((term) => term.startsWith('ftm:'))?.slice('ftm:'.length) as Schema | undefined;
}

/** What FollowTheMoney says of each type, subtype and relation. */
export function ftmMapping(ontology: Ontology): MappingRow[] {
  const types = Object.values(ontology.types).flatMap(({ id, subtypes }) => {
    const own = subtypes.map((subtype) => ({
      ours: `${id} ${subtype}`,
      theirs: schemaOf(ontology, id, subtype) ?? 'an address of others',
    }));
    const kinds = new Set(own.map(({ theirs }) => theirs));
    return kinds.size === 1 ? [{ ours: id, theirs: own[0]?.theirs ?? '' }] : own;
  });
  const relations = Object.values(ontology.relations).map(({ id, head, tail }) => ({
    ours: id,
    theirs: [...new Set(head.flatMap((from) => tail.flatMap((to) => tellings(ontology, id, from, to))))].join(', ') || 'left out',
  }));
  return [
    ...types,
    ...relations,
    { ours: 'title of a post', theirs: 'Position' },
    { ours: 'article', theirs: 'Article' },
    { ours: 'article of an entity', theirs: 'Mention' },
    { ours: 'evidence', theirs: 'proof (Article), summary (sentences)' },
  ];
}

/** The ways in which a relation between two types is told, over all subtypes. */
function tellings(ontology: Ontology, relation: RelationType, from: EntityType, to: EntityType): string[] {
  const schemata = (type: EntityType): (Schema | undefined)[] =>
    ontology.types[type].subtypes.map((subtype) => schemaOf(ontology, type, subtype));
  return schemata(from).flatMap((head) =>
    schemata(to).flatMap((tail) => {
      const telling = tellingOf(ontology, relation, head, tail);
      if (telling === undefined) return [];
      if (telling.as === 'interval') return [telling.schema];
      return [telling.as === 'address' ? 'address of the head' : `Event:${telling.as}`];
    }),
  );
}
