import { collect } from '../../collect.js';
import type { IdentityDecision } from '../../graph-model.js';
import type { Extraction } from '../../model.js';
import { compareText } from '../../order.js';
import { rekey } from '../rekey.js';
import { type Career, careersOf } from './career.js';
import { type Corpus, readCorpus } from './corpus.js';
import { type Comparison, groupCareers } from './group-careers.js';
import { nameGroups } from './name-groups.js';
import { scoreCareers } from './score.js';

/** A name in very many articles keeps this many of its decisions, what was kept apart first. */
const MOST_DECISIONS = 40;

/** The corpus with a key for each person, and what was decided on the way. */
export interface ToldApart {
  extractions: Extraction[];
  decisions: IdentityDecision[];
}

/**
 * Tells people of one name apart over all pages. Persons are compared within their name only (its block, as record linkage calls it after Fellegi and
 * Sunter, 1969): the articles of a name are put together into careers (see careersOf), the careers are scored against each other (see scoreCareers),
 * and those that can't be one person get keys of their own, `person:<name>@<place or organ>`. A name with one bearer keeps its key.
 *
 * @param extractions sorted by doc, without reprints
 * @returns the same extractions, entities, mentions and relations of split names under their new keys
 */
export function tellApart(extractions: Extraction[]): ToldApart {
  const corpus = readCorpus(extractions);
  const articles = new Map<string, Set<string>>();
  for (const { key, articles: ids } of collect(extractions, (extraction) => extraction.entities)) {
    if (!corpus.relations.has(key)) continue;
    const known = articles.get(key) ?? new Set();
    articles.set(key, known);
    for (const id of ids) known.add(id);
  }
  const decisions: IdentityDecision[] = [];
  const split = new Map<string, BearerKeys>();
  for (const key of [...articles.keys()].sort(compareText)) {
    const told = tellNameApart(key, [...(articles.get(key) ?? [])].sort(compareText), corpus);
    decisions.push(...told.decisions);
    if (told.keys) split.set(key, told.keys);
  }
  return { extractions: split.size === 0 ? extractions : extractions.map((extraction) => rename(extraction, split)), decisions };
}

/** The key that a name has in each article, where it has several bearers. */
export type BearerKeys = Map<string, string>;

/**
 * Tells the people of one name apart: one block of tellApart, which needs nothing of any other.
 *
 * @param key of the name
 * @param articles ids of the articles that name it, sorted
 * @param corpus what the pages say of the name, and of the organs and people that it is tied to
 * @returns what was decided, and the keys of its bearers where there are several
 */
export function tellNameApart(key: string, articles: string[], corpus: Corpus): { decisions: IdentityDecision[]; keys?: BearerKeys } {
  const labelOf = (other: string): string => corpus.entities.get(other)?.name ?? other;
  const name = labelOf(key);
  const careers = careersOf(key, articles, corpus);
  if (careers.filter(({ ties }) => ties.length > 0).length < 2) return { decisions: [] };
  const { groups, comparisons } = groupCareers(careers, (a, b) => scoreCareers(name, a, b, labelOf));
  const keys = groups.length === 1 ? [key] : nameGroups(key, groups, labelOf);
  const keyOf = new Map(collect(groups, (group, i) => group.map((career) => [career, keys[i] as string] as const)));
  const decisions = comparisons
    .map((comparison) => decisionOf(comparison, keyOf, labelOf))
    .sort((a, b) => Number(a.verdict === 'together') - Number(b.verdict === 'together'))
    .slice(0, MOST_DECISIONS);
  if (groups.length === 1) return { decisions };
  return { decisions, keys: new Map(collect([...keyOf], ([career, to]) => career.articles.map((id) => [id, to] as const))) };
}

/** The key of the bearer that an article means. An article that its entity does not list says nothing of who is meant. */
export function bearerIn(keys: BearerKeys, article: string): string | undefined {
  return keys.get(article) ?? [...keys.values()].sort(compareText)[0];
}

function decisionOf(
  { a, b, verdict, score, reasons }: Comparison,
  keyOf: Map<Career, string>,
  labelOf: (key: string) => string,
): IdentityDecision {
  const side = (career: Career): IdentityDecision['first'] => ({
    node: keyOf.get(career) ?? '',
    ties: [...new Set(career.ties.map(({ at }) => labelOf(at)))].slice(0, 3),
    articles: career.articles.length,
    article: career.articles[0] ?? '',
  });
  return { verdict, first: side(b), second: side(a), score, reasons };
}

function rename(extraction: Extraction, split: Map<string, BearerKeys>): Extraction {
  return rekey(extraction, (key, article) => {
    const keys = split.get(key);
    return keys === undefined ? key : (bearerIn(keys, article) ?? key);
  });
}
