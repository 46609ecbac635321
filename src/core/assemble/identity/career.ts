import { collect } from '../../collect.js';
import type { Entity, Evidence, Relation } from '../../model.js';
import { compareText } from '../../order.js';
import { isOneSeat } from '../../seats.js';
import { period } from '../dates.js';
import { groupBy } from '../group.js';
import { UnionFind } from '../union-find.js';
import type { Corpus } from './corpus.js';
import { headsBoth } from './rivals.js';

/** A post, a job or a home that an article gives a person. */
export interface Tie {
  kind: 'post' | 'work' | 'press' | 'home';
  /** Key of the organ, or of the place for a home. */
  at: string;
  /** Names from the country's division down, `湖南省/衡阳市`; absent where it is unknown or national. */
  place?: string;
  /** When it was held, as stated or seen, ISO; absent for posts once held or proposed of which no sentence says when. */
  first?: string;
  last?: string;
  /** Heads a department: a seat for one, which hardly anyone has in two departments at once. */
  head?: true;
  /** A post in a public body. */
  office?: true;
  /** Such a post that one person has at a time, of which hardly anyone has two in two provinces at once. */
  seat?: true;
  /** A home in a village or a neighbourhood. */
  village?: true;
}

/** What one or more articles say of a bearer of a name: all that is surely of one person. */
export interface Career {
  /** Ids, sorted; the first one names the career. */
  articles: string[];
  docs: Set<string>;
  ties: Tie[];
  /** Full names of the places that the articles write for. */
  regions: Set<string>;
  /** Keys of the persons named in the same sentences. */
  company: Set<string>;
}

/** Whether a relation says a post, a job or a home of its head. */
export function isTie({ relation }: Relation): boolean {
  return relation === 'holds_post' || relation === 'works_for' || relation === 'from_place';
}

/** Whether a key is that of a person or official. */
export function isPerson(key: string): boolean {
  return key.startsWith('person:');
}

/**
 * The careers of the bearers of one name: its articles, put together where they give it the same organ, the same paper or the same division below the
 * province. An article that names two posts joins them, so a stated change of post (`原…`, `任命…为…`) is a link between careers.
 *
 * @param key of the person
 * @param articles ids of the articles that name it
 * @returns the one with most articles first, then by the id of its first article
 */
export function careersOf(key: string, articles: string[], corpus: Corpus): Career[] {
  const byArticle = groupBy(corpus.relations.get(key) ?? [], (relation) => relation.evidence.article);
  const sets = new UnionFind();
  const ties = new Map<string, Tie[]>();
  for (const id of articles)
    ties.set(
      id,
      collect(byArticle.get(id) ?? [], (relation) => tieOf(relation, key, corpus)),
    );
  const apart = rivalHeads([...ties.values()]);
  for (const [id, found] of ties) {
    for (const link of collect(found, (tie) => links(tie, apart))) sets.join(`0 ${id}`, `1 ${link}`);
  }
  return [...groupBy(articles, (id) => sets.find(`0 ${id}`)).values()]
    .map((ids) => careerOf(ids.sort(compareText), ties, byArticle, key, corpus))
    .sort((a, b) => b.articles.length - a.articles.length || compareText(a.articles[0] ?? '', b.articles[0] ?? ''));
}

/** What makes two articles speak of one person beyond doubt: the body, and the place of a post, unless two departments of it have one head. */
function links({ kind, at, place }: Tie, apart: ReadonlySet<string>): string[] {
  const local = kind === 'post' && place?.includes('/') && !apart.has(at) ? [`place ${place}`] : [];
  return [at, ...local];
}

/** Departments of one place that people of the name head at the same time, and that no article gives to one of them. */
function rivalHeads(byArticle: readonly Tie[][]): ReadonlySet<string> {
  const heads = distinct(byArticle.flat()).filter(({ head }) => head);
  const together = (a: Tie, b: Tie): boolean => byArticle.some((ties) => [a, b].every(({ at }) => ties.some((tie) => tie.at === at)));
  return new Set(heads.filter((a) => heads.some((b) => headsBoth(a, b) && !together(a, b))).map(({ at }) => at));
}

function careerOf(ids: string[], ties: Map<string, Tie[]>, relations: Map<string, Relation[]>, key: string, corpus: Corpus): Career {
  const company = collect(ids, (id) => collect(relations.get(id) ?? [], ({ head, tail }) => [head, tail]));
  const known = collect(ids, (id) => corpus.articles.get(id) ?? []);
  return {
    articles: ids,
    docs: new Set(known.map(({ doc }) => doc)),
    ties: distinct(collect(ids, (id) => ties.get(id) ?? [])),
    regions: new Set(collect(known, ({ region }) => region ?? [])),
    company: new Set(company.filter((other) => other !== key && isPerson(other))),
  };
}

/** Each tie once, over all the time in which it is seen. */
function distinct(ties: Tie[]): Tie[] {
  const groups = groupBy(ties, ({ kind, at }) => `${kind} ${at}`);
  return [...groups.keys()].sort(compareText).map((key) => {
    const [tie, ...others] = groups.get(key) as [Tie, ...Tie[]];
    const { firstSeen, lastSeen } = period(collect([tie, ...others], ({ first, last }) => [first, last]));
    return firstSeen === undefined || lastSeen === undefined ? tie : { ...tie, first: firstSeen, last: lastSeen };
  });
}

function tieOf(said: Relation, key: string, corpus: Corpus): Tie[] {
  const { relation, head, tail, title, tenure, evidence } = said;
  if (head !== key || !isTie(said)) return [];
  const organ = corpus.entities.get(tail);
  const path = relation === 'from_place' ? tail : organ?.parent;
  const press = relation === 'works_for' && (organ?.subtype === 'media' || /记者|编辑|通讯员/.test(title ?? ''));
  const held = tenure === undefined || tenure === 'acting';
  return [
    {
      kind: relation === 'holds_post' ? 'post' : relation === 'from_place' ? 'home' : press ? 'press' : 'work',
      at: tail,
      ...placeOf(path),
      ...timeOf(evidence, held),
      ...(relation === 'holds_post' && held && isDepartment(organ) && isOneSeat(title ?? '副') ? { head: true as const } : {}),
      ...(relation === 'holds_post' && PUBLIC.test(organ?.subtype ?? '') ? { office: true as const } : {}),
      ...(relation === 'holds_post' && held && SEATS.test(organ?.subtype ?? '') && isOneSeat(title ?? '副') ? { seat: true as const } : {}),
      ...(relation === 'from_place' && VILLAGE.test(tail) ? { village: true as const } : {}),
    },
  ];
}

const PUBLIC = /^(?:party|government|legislature|cppcc|judicial|military)$/;
/** Bodies whose heads serve one place; a congress has members of everywhere. */
const SEATS = /^(?:party|government|judicial)$/;
const VILLAGE = /(?:村|社区|屯|寨)$/;

/** A department of a place; its party committee, government, congress and CPPCC share their leaders. */
function isDepartment(organ: Entity | undefined): boolean {
  return organ?.subtype === 'government' && !/人民政府$|^中共|人民代表大会|人大|政治协商|政协/.test(organ.name);
}

function timeOf({ asOf, term }: Evidence, held: boolean): Pick<Tie, 'first' | 'last'> {
  const seen = held ? asOf : undefined;
  const [first, last] = [term?.start ?? seen ?? term?.end, term?.end ?? seen ?? term?.start];
  return first === undefined || last === undefined ? {} : { first, last: compareText(first, last) > 0 ? first : last };
}

/** Places of the country as a whole tell nobody apart. */
function placeOf(key: string | undefined): { place?: string } {
  const path = key?.startsWith('place:') ? key.slice('place:'.length) : '';
  return path === '' || path === '中国' || path === '中华人民共和国' ? {} : { place: path };
}
