import type { Affiliation, AnnotatedArticle, LocalMention } from '../../../../src/core/document.js';
import type { Article, BlockKind, Entity, EntityType, Page, Piece } from '../../../../src/core/model.js';
import { readArticle } from '../../../../src/core/text/reading.js';
import { splitSentences } from '../../../../src/core/text/sentences.js';
import { createTokenizer } from '../../../../src/node/tokenizer.js';

export interface Fixture {
  doc: AnnotatedArticle;
  entities: Map<string, Entity>;
}

/** `[name|type.subtype=entity^parent!]`: `!` marks the region of the article; `<title:kind>`; `//`. */
const NOTATION = /\[([^|\]]+)\|([a-z]+)(?:\.([a-z]+))?(?:=([^\]^!]+))?(?:\^([^\]!]+))?(!)?\]|<([^>:]+)(?::([a-z]+))?>|\/\//g;

const keyOf = (type: EntityType, name: string): string => `${type === 'official' ? 'person' : type}:${name}`;

/**
 * An annotated and resolved article, written in one line.
 *
 * @param fields of the article that the test is about
 * @param kinds of its lines; `body` where absent
 * @example
 * article('[周远|official]到[东河县|place.county]调研。//<记者:role>[孙立|person]报道');
 */
export function article(source: string, fields: Partial<Article> = {}, kinds: BlockKind[] = []): Fixture {
  const entities = new Map<string, Entity>();
  const mentions: LocalMention[] = [];
  const affiliations: Affiliation[] = [];
  let text = '';
  let region: string | undefined;
  let newspaper: string | undefined;
  let pending: Affiliation[] = [];
  let from = 0;
  for (const match of source.matchAll(NOTATION)) {
    const between = source.slice(from, match.index);
    text += between;
    from = match.index + match[0].length;
    const [whole, name, type, subtype, entityName, parent, isRegion, title, kind] = match;
    if (whole === '//') {
      text += '\n';
    } else if (title !== undefined) {
      const last = mentions.at(-1);
      const organ = last && last.end === text.length && last.type !== 'person' && last.type !== 'official' ? last.id : undefined;
      const affiliation: Affiliation = {
        start: text.length,
        end: text.length + title.length,
        title,
        kind: (kind ?? 'post') as Affiliation['kind'],
        persons: [],
        rule: 'fixture',
        confidence: 1,
        ...(organ === undefined ? {} : { organ }),
      };
      affiliations.push(affiliation);
      pending = [affiliation];
      text += title;
    } else if (name !== undefined && type !== undefined) {
      const entityType = type as EntityType;
      const key = keyOf(entityType, entityName ?? name);
      const id = mentions.length;
      mentions.push({
        id,
        type: entityType,
        name,
        start: text.length,
        end: text.length + name.length,
        rule: 'fixture',
        confidence: 1,
        entity: key,
        ...(subtype ? { subtype } : {}),
      });
      entities.set(key, {
        key,
        type: entityType,
        name: entityName ?? name,
        aliases: [name],
        articles: ['page.txt#1'],
        ...(subtype ? { subtype } : {}),
        ...(parent ? { parent: keyOf('place', parent) } : {}),
      });
      if (entityType === 'person' || entityType === 'official') {
        for (const affiliation of pending) affiliation.persons.push(id);
        pending = [];
      }
      if (isRegion) region = name;
      if (subtype === 'media') newspaper = name;
      text += name;
    }
  }
  text += source.slice(from);
  const page: Page = { doc: 'page.txt', text, meta: {} };
  const full: Article = {
    id: 'page.txt#1',
    doc: 'page.txt',
    kind: 'news',
    title: '',
    pieces: linesOf(text, kinds),
    text,
    authors: [],
    confidence: {},
    published: '2021-10-29',
    ...(region ? { region } : {}),
    ...(newspaper ? { newspaper } : {}),
    ...fields,
  };
  const reading = readArticle(page, full);
  return {
    doc: {
      page,
      article: full,
      reading,
      sentences: splitSentences(reading),
      tokens: createTokenizer()(reading.text),
      mentions,
      affiliations,
    },
    entities,
  };
}

function linesOf(text: string, kinds: BlockKind[]): Piece[] {
  let start = 0;
  return text.split('\n').map((line, i): Piece => {
    const piece: Piece = { start, end: start + line.length, kind: kinds[i] ?? 'body', glue: '\n' };
    start += line.length + 1;
    return piece;
  });
}
