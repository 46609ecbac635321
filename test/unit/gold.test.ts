import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EntityType, RelationType } from '../../src/core/model.js';
import { compileOntology } from '../../src/core/ontology/ontology.js';

interface GoldArticle {
  id: string;
  title: string;
  kind: string;
  newspaper: string;
  published: string;
  region: string;
  authors: { name: string; role: string }[];
  starts_with: string;
  ends_with: string;
}

interface GoldEntity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  subtype: string;
  alt_types: EntityType[];
  optional: boolean;
  articles: string[];
}

interface GoldRelation {
  head: string;
  rel: RelationType;
  tail: string;
  title?: string;
  article: string;
  evidence: string;
  optional: boolean;
}

interface Gold {
  doc: string;
  articles: GoldArticle[];
  entities: GoldEntity[];
  relations: GoldRelation[];
}

const folder = new URL('../gold/', import.meta.url);
const ontology = compileOntology(readFileSync(new URL('../../src/core/ontology/ontology.yaml', import.meta.url), 'utf8'));
const kinds = ['news', 'feature', 'interview', 'editorial', 'caption', 'brief', 'notice', 'masthead'];
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const squeeze = (text: string): string => text.replace(/\s/g, '');
const duplicates = (list: string[]): string[] => list.filter((item, i) => list.indexOf(item) !== i);

it('covers at least ten genres', () => {
  expect(new Set(files.map((name) => name.replace(/^\d+-/, ''))).size).toBeGreaterThanOrEqual(10);
});

describe.each(files)('%s', (file) => {
  const gold = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Gold;
  const page = squeeze(readFileSync(new URL(gold.doc, folder), 'utf8'));
  const entities = new Map(gold.entities.map((e) => [e.id, e]));
  const articles = new Set(gold.articles.map((a) => a.id));
  const printed = (e: GoldEntity): boolean => [e.name, ...e.aliases].some((form) => page.includes(squeeze(form)));

  it('belongs to the page of its own name', () => {
    expect(gold.doc).toBe(file.replace(/\.json$/, '.txt'));
  });

  it('gives ids, and names within a type, only once', () => {
    expect(duplicates(gold.articles.map((a) => a.id))).toEqual([]);
    expect(duplicates(gold.entities.map((e) => e.id))).toEqual([]);
    expect(duplicates(gold.entities.map((e) => `${e.type} ${e.name}`))).toEqual([]);
    expect(duplicates(gold.relations.map((r) => [r.article, r.head, r.rel, r.tail, r.title].join(' ')))).toEqual([]);
  });

  it('finds every article on the page, beginning before end, with its headline and authors', () => {
    for (const a of gold.articles) {
      expect(kinds, a.id).toContain(a.kind);
      expect(a.published, a.id).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(a.newspaper && a.region, a.id).toBeTruthy();
      const start = page.indexOf(squeeze(a.starts_with));
      expect(start, a.starts_with).toBeGreaterThanOrEqual(0);
      expect(page.indexOf(squeeze(a.ends_with), start), a.ends_with).toBeGreaterThanOrEqual(start);
      for (const line of a.title.split('——')) expect(page).toContain(squeeze(line));
      for (const author of a.authors) expect(page).toContain(squeeze(author.name));
    }
  });

  it('types its entities by the ontology and places them in articles it has', () => {
    for (const e of gold.entities) {
      expect(ontology.types[e.type]?.subtypes, e.name).toContain(e.subtype);
      for (const type of e.alt_types) expect(ontology.types, e.name).toHaveProperty(type);
      expect(e.articles.length, e.name).toBeGreaterThan(0);
      for (const id of e.articles) expect(articles, e.name).toContain(id);
    }
  });

  it('prints every entity it asks for, or resolves it from a post', () => {
    const fromPosts = new Set(gold.relations.filter((r) => r.rel === 'holds_post' && !r.optional).map((r) => r.tail));
    const unfounded = gold.entities.filter((e) => !e.optional && !printed(e) && !fromPosts.has(e.id));
    expect(unfounded.map((e) => e.name)).toEqual([]);
  });

  it('relates known entities as the ontology allows', () => {
    for (const r of gold.relations) {
      const spec = ontology.relations[r.rel];
      const [head, tail] = [entities.get(r.head), entities.get(r.tail)];
      const where = `${head?.name} ${r.rel} ${tail?.name}`;
      expect(spec && !spec.derived && !spec.weak, where).toBe(true);
      expect(articles, where).toContain(r.article);
      expect(
        [head?.type, ...(head?.alt_types ?? [])].some((t) => t && spec.head.includes(t)),
        where,
      ).toBe(true);
      expect(
        [tail?.type, ...(tail?.alt_types ?? [])].some((t) => t && spec.tail.includes(t)),
        where,
      ).toBe(true);
      if (r.rel === 'holds_post') expect(r.title, where).toBeTruthy();
    }
  });

  it('quotes evidence that stands on the page', () => {
    const unquoted = gold.relations.filter((r) => !r.evidence || !page.includes(squeeze(r.evidence)));
    expect(unquoted.map((r) => r.evidence)).toEqual([]);
  });
});
