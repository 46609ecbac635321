import { collect } from '../collect.js';
import type { AnnotatedArticle, LocalMention, PlaceRef } from '../document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Entity } from '../model.js';
import { type Context, contextOf, type PageMemo } from './context.js';
import { deicticOrgan, organName, shortBodies } from './organs.js';
import { standings } from './people.js';
import { resolvePlaces } from './places.js';
import { isShortOf, programName, shortForms } from './programs.js';
import { type Found, userSays } from './user.js';

/**
 * Gives every mention of a page's articles its entity: canonical names, elliptical organs by the article's region, deixis by
 * what was named before. Mentions that stand for nothing nameable are left without one.
 *
 * @param docs the page's annotated articles; their mentions' `entity` is set
 * @returns the page's entities by key
 * @example
 * resolve(annotate(…), lexicon).get('organisation:中共衡阳市委员会')?.aliases; // ['市委', '衡阳市委', …]
 */
export function resolve(docs: AnnotatedArticle[], lexicon: Lexicon): Map<string, Entity> {
  const memo: PageMemo = { places: new Map() };
  const entities = new Map<string, Entity>();
  const contexts = docs.map((doc) => contextOf(doc, lexicon, memo));
  for (const context of contexts) resolvePlaces(context);
  for (const context of contexts) for (const m of context.doc.mentions) resolveMention(context, m, entities);
  mergeShortForms(docs, entities, lexicon);
  for (const doc of docs) people(doc, entities);
  for (const [key, found] of entities) {
    const entity = found.type === 'organisation' && found.parent && !entities.has(found.parent) ? withoutParent(found) : found;
    if (entity !== found) entities.set(key, entity);
    if (entity.type === 'person') entity.subtype ||= 'other';
    entity.aliases = [...new Set(entity.aliases)].filter((a) => a && a !== entity.name).sort();
    entity.articles = [...new Set(entity.articles)].sort();
  }
  return entities;
}

/** A copy: an object that a property is deleted from turns into a hash table in V8, slow to read for all who come after. */
function withoutParent({ parent: _, ...rest }: Entity): Entity {
  return rest;
}

function resolveMention(context: Context, m: LocalMention, entities: Map<string, Entity>): void {
  if (m.type === 'place') {
    if (m.resolved)
      touch(entities, context, m, {
        key: m.entity as string,
        name: m.resolved.name,
        forms: [],
        place: parentOf(m.resolved),
        level: m.resolved.level,
      });
    return;
  }
  if (m.type === 'organisation' && m.deictic) {
    const key = deicticOrgan(context, m);
    if (key) m.entity = key;
    return;
  }
  if (m.type === 'organisation') {
    const found = organName(context, m);
    if (!found) return;
    const key = `organisation:${found.name}${found.apart ? `@${found.apart}` : ''}`;
    touch(entities, context, m, { key, name: found.name, forms: found.forms, place: found.place?.path, level: found.place?.level });
    for (const place of [...(m.jurisdiction?.outer ?? []), ...(found.place && found.speaksOf ? [found.place] : [])])
      addHolder(entities, context, place);
  } else if (m.type === 'program') {
    const found = programName(context, m);
    if (!found) return;
    touch(entities, context, m, {
      key: `program:${found.name}`,
      name: found.name,
      forms: found.forms,
      place: found.place?.path,
      level: undefined,
    });
    if (found.place) addHolder(entities, context, found.place);
  } else {
    touch(entities, context, m, { key: `person:${m.name}`, name: m.name, forms: [], place: undefined, level: undefined });
  }
}

/** Adds a mention to its entity, making the entity where it is new. */
function touch(entities: Map<string, Entity>, context: Context, m: LocalMention, given: Found): void {
  const found = userSays(context.lexicon.user, m, given);
  if (!found) {
    m.entity = undefined;
    return;
  }
  m.entity = found.key;
  const within = found === given || m.type === 'place' ? undefined : context.lexicon.gazetteer.byPath(found.place ?? '');
  if (within) addHolder(entities, context, within);
  let entity = entities.get(found.key);
  if (!entity) {
    entity = {
      key: found.key,
      type: found.type ?? m.type,
      name: found.name,
      aliases: [...found.forms],
      articles: [],
      ...(m.subtype ? { subtype: m.subtype } : {}),
      ...(found.place ? { parent: `place:${found.place}` } : {}),
      ...(found.level ? { level: found.level } : {}),
    };
    entities.set(found.key, entity);
  }
  if (!m.implied && !m.deictic) entity.aliases.push(m.name);
  if (m.rule === 'place.list') entity.aliases.push(context.doc.reading.text.slice(m.start, m.end));
  if (m.confidence >= 0.6 && m.subtype && !entity.subtype) entity.subtype = m.subtype;
  entity.articles.push(context.doc.article.id);
}

/** The place inside a name is no mention of its own, yet the page speaks of it: its organ governs it or lies there. */
function addHolder(entities: Map<string, Entity>, context: Context, place: PlaceRef): void {
  if (!place.path) return;
  const key = `place:${place.path}`;
  const parent = parentOf(place);
  const entity = entities.get(key) ?? {
    key,
    type: 'place',
    subtype: place.level,
    level: place.level,
    name: place.name,
    aliases: [],
    articles: [],
    ...(parent ? { parent: `place:${parent}` } : {}),
  };
  entity.articles.push(context.doc.article.id);
  entities.set(key, entity);
}

function parentOf(place: PlaceRef): string | undefined {
  const cut = place.path.lastIndexOf('/');
  return cut > 0 ? place.path.slice(0, cut) : undefined;
}

function people(doc: AnnotatedArticle, entities: Map<string, Entity>): void {
  for (const [key, standing] of standings(doc)) {
    const entity = entities.get(key);
    if (!entity) continue;
    if (entity.type !== 'official' || standing.type === 'official') {
      if (entity.type !== standing.type || !entity.subtype || entity.subtype === 'other') entity.subtype = standing.subtype;
      entity.type = standing.type;
    }
  }
}

/** Programs and bodies under a shorter name that the page gives in full become the one in full. */
function mergeShortForms(docs: readonly AnnotatedArticle[], entities: Map<string, Entity>, lexicon: Lexicon): void {
  const open = ([short]: readonly [string, string]): boolean => !lexicon.user?.names.get(short);
  const programs = [...entities.values()].filter((e) => e.type === 'program');
  const places = collect([...entities.values()], (e) => (e.type === 'place' ? [e.name, ...e.aliases] : []));
  const pairs = [...shortForms(programs.map((e) => e.name))];
  for (const a of programs) for (const b of programs) if (isShortOf(a.name, b.name, places)) pairs.push([a.name, b.name]);
  merge(docs, entities, 'program', pairs.filter(open));
  const bodies = [...entities.values()].filter((e) => e.type === 'organisation');
  merge(docs, entities, 'organisation', shortBodies(bodies, places).filter(open));
}

function merge(
  docs: readonly AnnotatedArticle[],
  entities: Map<string, Entity>,
  type: string,
  pairs: readonly (readonly [string, string])[],
): void {
  const merged = new Map<string, string>();
  for (const [short, full] of pairs) {
    const from = entities.get(`${type}:${short}`);
    const into = entities.get(`${type}:${full}`);
    if (!from || !into || from === into) continue;
    into.aliases.push(from.name, ...from.aliases);
    into.articles.push(...from.articles);
    entities.delete(from.key);
    merged.set(from.key, into.key);
  }
  if (!merged.size) return;
  for (const doc of docs) for (const m of doc.mentions) for (let key = m.entity; key !== undefined; key = merged.get(key)) m.entity = key;
}
