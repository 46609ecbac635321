import { readFileSync } from 'node:fs';
import { annotate } from '../../../src/core/annotate/annotate.js';
import type { AnnotatedArticle, LocalMention } from '../../../src/core/document.js';
import { compileLexicon } from '../../../src/core/lexicon/lexicon.js';
import type { Article, Entity, Extraction, Page } from '../../../src/core/model.js';
import { compileOntology } from '../../../src/core/ontology/ontology.js';
import { regionPath } from '../../../src/core/resolve/context.js';
import { resolve } from '../../../src/core/resolve/resolve.js';
import { readLexiconFiles } from '../../../src/node/data.js';
import { createTokenizer } from '../../../src/node/tokenizer.js';

/** The lexicon and the tokenizer that a user gets. */
export const lexicon = compileLexicon(readLexiconFiles());
export const tokenize = createTokenizer();
export const tools = { lexicon, tokenize };
export const ontology = compileOntology(readFileSync(new URL('../../../src/core/ontology/ontology.yaml', import.meta.url), 'utf8'));

/** One article of one page, annotated and resolved, and what a test asks of it. */
export interface Read {
  doc: AnnotatedArticle;
  entities: Map<string, Entity>;
  /** `type name` of every entity that some words of the article name, sorted. */
  named: string[];
}

/** An article that is all body, as segmentation would give it, one line a paragraph. */
export function articleOf(text: string, fields: Partial<Article> = {}): Article {
  const pieces: Article['pieces'] = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'body',
    glue: '\n',
  }));
  return { id: 'page.txt#1', doc: 'page.txt', kind: 'news', title: '', pieces, text, authors: [], confidence: {}, ...fields };
}

/**
 * Annotates a text as one article.
 *
 * @param fields of the article: region, newspaper, authors
 */
export function annotated(text: string, fields: Partial<Article> = {}): AnnotatedArticle {
  const page: Page = { doc: 'page.txt', text, meta: {} };
  const path = (article: Article): string | undefined => regionPath(article.region, lexicon);
  return annotate(page, [articleOf(text, fields)], lexicon, tokenize, path)[0] as AnnotatedArticle;
}

/** Annotates and resolves a text as one article. */
export function read(text: string, fields: Partial<Article> = {}): Read {
  const doc = annotated(text, fields);
  const entities = resolve([doc], lexicon);
  return { doc, entities, named: [...entities.values()].map((e) => `${e.type} ${e.name}`).sort() };
}

/** Names of the entities of a type, sorted. */
export function names(from: Read, ...types: Entity['type'][]): string[] {
  return [...from.entities.values()]
    .filter((e) => types.includes(e.type))
    .map((e) => e.name)
    .sort();
}

/** Every person of an article, office or none. */
export const people = (from: Read): string[] => names(from, 'person', 'official');

/** The key that some words of the text were given; of several mentions the first. */
export function keyOf(from: Read, words: string): string | undefined {
  return from.doc.mentions.find((m) => !m.implied && m.name === words)?.entity;
}

/** `person title @ organ [tenure]` for every post, role and residence, sorted. */
export function posts(from: Read): string[] {
  const { mentions, affiliations } = from.doc;
  const nameOf = (m: LocalMention | undefined): string => from.entities.get(m?.entity ?? '')?.name ?? '-';
  return affiliations
    .flatMap((a) =>
      a.persons.map((id) => {
        const organ = a.organ === undefined ? '-' : nameOf(mentions[a.organ]);
        return `${mentions[id]?.name} ${a.title} @ ${organ}${a.tenure ? ` [${a.tenure}]` : ''}`;
      }),
    )
    .sort();
}

/** `type key` of the entities and `head|relation|tail|title` of the relations that the text asserts, the weak ones apart; sorted. */
export function said({ entities, relations }: Extraction): { entities: string[]; relations: string[] } {
  const stated = relations.filter((r) => r.modality === 'asserted' && r.relation !== 'co_mentioned');
  return {
    entities: entities.map((e) => `${e.type} ${e.key}`).sort(),
    relations: [...new Set(stated.map((r) => [r.head, r.relation, r.tail, r.title ?? ''].join('|')))].sort(),
  };
}
