import type { Entity, EntityType, Extraction, Relation } from '../../model.js';
import { compareText } from '../../order.js';
import { GIVEN } from '../rules.js';

/** A post that a list of known facts gives a person. */
export interface KnownPost {
  /** Name of the organ. */
  organ: string;
  title: string;
  /** ISO dates, possibly partial. */
  start?: string;
  end?: string;
}

/** A person of the list; people of one name are several. */
export interface KnownPerson {
  name: string;
  type: Extract<EntityType, 'person' | 'official'>;
  aliases: string[];
  posts: KnownPost[];
  /** Where the list first names it. */
  line: number;
}

/** A body of the list. */
export interface KnownBody {
  name: string;
  aliases: string[];
  /** Path of the place that holds it, `湖南省/郴州市`. */
  parent?: string;
  subtype?: string;
  line: number;
}

/** What a curated list says, before any page is read. */
export interface KnownFacts {
  /** Name of the list. */
  file: string;
  people: KnownPerson[];
  bodies: KnownBody[];
}

/**
 * A list of known facts as assembly takes it in beside the pages: people, bodies and posts that are marked as given. They help to tell people apart as an
 * article would that names all posts of one person, and are no evidence: an edge that only the list knows has no sentence and the weight 0.
 *
 * @example
 * assemble([...extractions, givenExtraction(facts)], ontology);
 */
export function givenExtraction({ file, people, bodies }: KnownFacts): Extraction {
  const entities = new Map<string, Entity>();
  const add = (type: EntityType, key: string, name: string, aliases: string[], line: number, more: Partial<Entity> = {}): void => {
    const before = entities.get(key);
    entities.set(key, {
      key,
      type: before?.type === 'official' ? 'official' : type,
      name,
      aliases: [...new Set([...(before?.aliases ?? []), name, ...aliases])].sort(compareText),
      ...(before?.parent === undefined ? {} : { parent: before.parent }),
      ...more,
      articles: [...new Set([...(before?.articles ?? []), idOf(file, line)])].sort(compareText),
      given: true,
    });
  };
  for (const { name, aliases, parent, subtype, line } of bodies) {
    if (parent !== undefined) add('place', `place:${parent}`, parent.split('/').at(-1) ?? parent, [], line);
    add('organisation', `organisation:${name}`, name, aliases, line, {
      ...(parent === undefined ? {} : { parent: `place:${parent}` }),
      ...(subtype === undefined ? {} : { subtype }),
    });
  }
  for (const { name, type, aliases, posts, line } of people) {
    add(type, `person:${name}`, name, aliases, line);
    for (const { organ } of posts) add('organisation', `organisation:${organ}`, organ, [], line);
  }
  const relations = people.flatMap((person) => person.posts.map((post) => givenPost(person, post, file)));
  return { doc: file, articles: [], entities: [...entities.values()], mentions: [], relations };
}

function idOf(file: string, line: number): string {
  return `${file}:${line}`;
}

function givenPost({ name, line }: KnownPerson, { organ, title, start, end }: KnownPost, file: string): Relation {
  return {
    relation: 'holds_post',
    head: `person:${name}`,
    tail: `organisation:${organ}`,
    title,
    modality: 'asserted',
    given: true,
    evidence: {
      doc: file,
      article: idOf(file, line),
      sentence: '',
      start: 0,
      end: 0,
      ...(start === undefined && end === undefined ? {} : { term: { ...(start ? { start } : {}), ...(end ? { end } : {}) } }),
      rule: GIVEN.id,
      confidence: 1,
    },
  };
}

/**
 * The names of a list as a user's lexicon has them, so that pages are read with them. A body that the list gives neither another name nor a place is left
 * to the rules, which know its place; a form that several bear is left out.
 *
 * @returns rows between tabs: name, type, aliases, parent; empty where there is none
 * @example
 * addUserLexicon(lexicon, knownNames(facts), facts.file, normalise);
 */
export function knownNames({ people, bodies }: KnownFacts): string {
  const named = new Map<string, { type: EntityType; aliases: Set<string>; parent: string; line: number }>();
  const take = (name: string, type: EntityType, aliases: readonly string[], line: number, parent = ''): void => {
    const row = named.get(name) ?? { type, aliases: new Set<string>(), parent, line };
    for (const alias of aliases) if (alias !== name) row.aliases.add(alias);
    named.set(name, row);
  };
  for (const { name, type, aliases, line } of people) take(name, type, aliases, line);
  for (const { name, aliases, parent, line } of bodies) {
    if (aliases.length > 0 || parent !== undefined) take(name, 'organisation', aliases, line, parent);
  }
  const bearers = new Map<string, number>();
  for (const [name, { aliases }] of named) for (const form of [name, ...aliases]) bearers.set(form, (bearers.get(form) ?? 0) + 1);
  const usable = (form: string): boolean => [...form].length > 1 && bearers.get(form) === 1 && !/[\t\n|]/.test(form);
  // Each on its line of the list, so that messages name the right one.
  const lines: string[] = [];
  for (const [name, { type, aliases, parent, line }] of named) {
    if (usable(name)) lines[line - 1] = [name, type, [...aliases].filter(usable).join('|'), parent].join('\t');
  }
  return Array.from(lines, (row) => row ?? '').join('\n');
}
