import { readFileSync } from 'node:fs';
import type { Article, Entity, EntityType, Evidence, Extraction, Mention, Relation, RelationType } from '../../../../src/core/model.js';
import { compileOntology } from '../../../../src/core/ontology/ontology.js';

export const ontology = compileOntology(readFileSync(new URL('../../../../src/core/ontology/ontology.yaml', import.meta.url), 'utf8'));

/** Key of an entity as extraction makes it: officials are persons. */
export function keyOf(type: EntityType, name: string): string {
  return `${type === 'official' ? 'person' : type}:${name}`;
}

type EntityOptions = Partial<Pick<Entity, 'subtype' | 'parent' | 'level'>> & { forms?: string[] };
type RelationOptions = Partial<Pick<Relation, 'title' | 'tenure' | 'honour' | 'modality'>> & {
  sentence?: string;
  confidence?: number;
  rule?: string;
  asOf?: string;
  term?: Evidence['term'];
};

/** Builds what would be read from one page of one article, with invented people and places. */
export class PageBuilder {
  readonly #article: Article;
  readonly #entities = new Map<string, Entity>();
  readonly #mentions: Mention[] = [];
  readonly #relations: Relation[] = [];
  readonly #starts = new Map<string, number>();
  #at = 0;

  constructor(
    readonly doc: string,
    readonly published: string,
  ) {
    const id = `${doc}#1`;
    const confidence = {};
    this.#article = {
      id,
      doc,
      kind: 'news',
      title: '河阳见闻',
      pieces: [],
      text: '',
      newspaper: '河阳日报',
      published,
      authors: [],
      confidence,
    };
  }

  /** Says more of the article. */
  article(fields: Partial<Pick<Article, 'title' | 'text' | 'newspaper' | 'region'>>): this {
    Object.assign(this.#article, fields);
    return this;
  }

  /** Names an entity once (or once per form). */
  entity(type: EntityType, name: string, { forms = [name], ...rest }: EntityOptions = {}): this {
    const key = keyOf(type, name);
    this.#entities.set(key, { key, type, name, aliases: [...forms].sort(), articles: [this.#article.id], ...rest });
    for (const text of forms) {
      const place = { doc: this.doc, article: this.#article.id, start: this.#at, end: this.#at + text.length };
      this.#mentions.push({ ...place, type, text, entity: key, rule: 'test.mention', confidence: 0.9 });
      this.#at += text.length + 1;
    }
    return this;
  }

  /** States a relation. The same sentence stands in the same place. */
  relation(head: string, relation: RelationType, tail: string, options: RelationOptions = {}): this {
    const {
      sentence = `${head}与${tail}。`,
      confidence = 0.8,
      rule = `${relation}.test`,
      asOf = this.published,
      term,
      ...fields
    } = options;
    const start = this.#starts.get(sentence) ?? 1000 * (this.#starts.size + 1);
    this.#starts.set(sentence, start);
    const evidence = {
      doc: this.doc,
      article: this.#article.id,
      sentence,
      start,
      end: start + sentence.length,
      head: { start: 0, end: 1 },
      tail: { start: 2, end: 4 },
      asOf,
      ...(term === undefined ? {} : { term }),
      rule,
      confidence,
    };
    this.#relations.push({ head, relation, tail, modality: 'asserted', ...fields, evidence });
    return this;
  }

  build(): Extraction {
    return {
      doc: this.doc,
      articles: [this.#article],
      entities: [...this.#entities.values()],
      mentions: this.#mentions,
      relations: this.#relations,
    };
  }
}

export function page(doc: string, published: string): PageBuilder {
  return new PageBuilder(doc, published);
}

export const LIN = keyOf('official', '林晓禾');
export const ZHOU = keyOf('official', '周望川');
export const GOVERNMENT = keyOf('organisation', '河阳县人民政府');
export const COUNTY = keyOf('place', '河阳县');
export const PLAN = keyOf('program', '清渠行动');

/** Three pages over two years: a county head, who follows another, a government, its county and a campaign. */
export function samplePages(): Extraction[] {
  return [
    page('a.txt', '2019-03-02')
      .entity('official', '周望川', { subtype: 'government' })
      .entity('organisation', '河阳县人民政府', { subtype: 'government', forms: ['县政府'] })
      .entity('place', '河阳县', { subtype: 'county', level: 'county', forms: ['河阳'] })
      .relation(ZHOU, 'holds_post', GOVERNMENT, { title: '县长', sentence: '县长周望川到会。' })
      .relation(GOVERNMENT, 'governs', COUNTY)
      .build(),
    page('b.txt', '2021-10-29')
      .entity('official', '林晓禾', { subtype: 'government', forms: ['林晓禾', '林县长'] })
      .entity('organisation', '河阳县人民政府', { subtype: 'government' })
      .entity('program', '清渠行动', { subtype: 'campaign' })
      .relation(LIN, 'holds_post', GOVERNMENT, { title: '县长', sentence: '县长林晓禾启动清渠行动。' })
      .relation(LIN, 'implements', PLAN, { sentence: '县长林晓禾启动清渠行动。' })
      .relation(PLAN, 'co_mentioned', LIN, { sentence: '县长林晓禾启动清渠行动。', confidence: 0.5 })
      .build(),
    page('c.txt', '2021-11-05')
      .entity('person', '林晓禾', { subtype: 'other' })
      .entity('official', '周望川')
      .entity('place', '河阳县', { level: 'county' })
      .relation(LIN, 'visits', COUNTY)
      .relation(ZHOU, 'meets', LIN, { sentence: '周望川与林晓禾座谈。' })
      .build(),
  ];
}
