import { readFileSync } from 'node:fs';
import type { EntityType, RelationType } from '../../src/core/model.js';

/** One annotated page as it lies on disk: what a careful reader finds in it. */
export interface GoldPage {
  doc: string;
  articles: GoldArticle[];
  entities: {
    id: string;
    type: EntityType;
    name: string;
    aliases?: string[];
    /** Types that are right as well. */
    alt_types?: EntityType[];
    /** Found or not, it is neither credited nor held against anyone. */
    optional?: boolean;
  }[];
  relations: { head: string; rel: RelationType; tail: string; title?: string; optional?: boolean }[];
}

export interface GoldArticle {
  id: string;
  title: string;
  title_aliases?: string[];
  kind: string;
  newspaper?: string;
  published?: string;
  region?: string;
  authors?: { name: string; role: string }[];
  /** First and last words of the body. */
  starts_with: string;
  ends_with: string;
}

/** An entity of all gold pages together. */
export interface GoldEntity {
  name: string;
  type: EntityType;
  types: Set<EntityType>;
  /** Normalised canonical name and aliases. */
  names: Set<string>;
  optional: boolean;
}

export interface GoldRelation {
  head: GoldEntity;
  relation: RelationType;
  tail: GoldEntity;
  title: string;
  optional: boolean;
}

export function readGold(file: string): GoldPage {
  return JSON.parse(readFileSync(file, 'utf8')) as GoldPage;
}

/** Text as it is compared: width, white space, quotes, brackets and separators aside. */
export function normalise(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」『』《》〈〉()[\]·,、]/g, '')
    .toLowerCase();
}

export const isHuman = (type: EntityType) => type === 'person' || type === 'official';

/** Whether a node of this type may be that entity: one of its types, where person and official count as one. */
export function compatible(type: EntityType, gold: GoldEntity): boolean {
  return gold.types.has(type) || (isHuman(type) && [...gold.types].some(isHuman));
}

/** Joins pages: the same name under a compatible type is one entity, an official where any page says so. */
export function mergeGold(pages: GoldPage[]): { entities: GoldEntity[]; relations: GoldRelation[] } {
  const entities: GoldEntity[] = [];
  const relations: GoldRelation[] = [];
  for (const page of pages) {
    const byId = new Map<string, GoldEntity>();
    for (const { id, name, type, aliases = [], alt_types = [], optional = false } of page.entities) {
      const types = [type, ...alt_types];
      let entity = entities.find((known) => normalise(known.name) === normalise(name) && types.some((t) => compatible(t, known)));
      if (!entity) {
        entity = { name, type, types: new Set(), names: new Set(), optional: true };
        entities.push(entity);
      }
      for (const t of types) entity.types.add(t);
      for (const n of [name, ...aliases]) entity.names.add(normalise(n));
      if (type === 'official') entity.type = 'official';
      entity.optional &&= optional;
      byId.set(id, entity);
    }
    for (const { head, rel, tail, title = '', optional = false } of page.relations) {
      const from = byId.get(head);
      const to = byId.get(tail);
      if (!from || !to) throw new Error(`${page.doc}: ${head} ${rel} ${tail} names an entity that the page lacks`);
      relations.push({ head: from, relation: rel, tail: to, title, optional });
    }
  }
  return { entities, relations };
}
