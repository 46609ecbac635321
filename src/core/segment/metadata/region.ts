import type { ArticleKind, Page } from '../../model.js';
import { allMatches } from '../../text/matches.js';
import { DATELINE, ITEM_MARK } from '../cues.js';
import type { Draft } from '../draft.js';
import { type FoundPlace, findPlaces, finestOfFirst, fullNameOf, isWithin, type PlaceNames } from '../places.js';
import type { Unit } from '../units.js';
import type { Inferred } from './newspaper.js';
import { pathOfPaper } from './papers.js';

/** A region shows in the first pages of a text. */
const MAX_SEARCH = 20_000;
/** And the place where an article happens, in the first sentences. */
const LEAD = 120;
const OWN = /[我全本][省市州县区旗]/g;

/** With these the name of a level means its organ. */
const ORGANS = '委|政府|人大|政协|纪委|监委|领导|长|直|级|属|两会';

/** What leaders do elsewhere in their territory, and stay who they are. */
const TOUR = /调研|考察|视察|检查|督导|督查|调度|观摩|看望|慰问|走访|暗访|巡查|指导|座谈|宣讲|强调/;
const GOES = /(?:在|到|赴|深入|走进|来到|前往|莅)$/;
/** Who does this is a person, though he be called as a place is. */
const ACTS = /^(?:[到在赴率]|会见|主持|出席|调研|强调|指出|任|讲话)/;

/** How an article names the level of its paper without the place's name: `我市`, `市委`, `盟长`. */
function ownLevel(home: string): RegExp {
  const full = fullNameOf(home);
  if (full.endsWith('地区')) return /[我全]区|地委|行署/gu;
  if (full.endsWith('自治区')) return /[我全]区|自治区/gu;
  const level = full.at(-1);
  return new RegExp(`[我全]${level}|${level}(?:${ORGANS})|(?<!\\p{L})${level}[\\p{Script=Han}\\d]`, 'gu');
}

/** A district is part of its city, which the city's paper calls `我市`; only counties are places of their own. */
function own(path: string, home: string): string {
  const district = /(?<!自治|地)区$/.test(path) && path.slice(0, path.lastIndexOf('/')) === home;
  return district && (home.includes('/') || home.endsWith('市')) ? home : path;
}

/** The place of the home that a text names first, or the home where the text speaks of its level before; undefined where it tells neither. */
function firstPlace(text: string, places: PlaceNames, home: string, headline: boolean): string | undefined {
  const named = findPlaces(text, places, home);
  // After a place's name the level is that place's: `云川市市委`.
  const level = allMatches(text, ownLevel(home)).find(({ index }) => !named.some(({ start, end }) => start < index && end >= index))?.index;
  const found = named.filter(({ path, name, end }) => {
    const person = headline && name !== fullNameOf(path) && ACTS.test(text.slice(end));
    return isWithin(path, home) && !person;
  });
  const [first] = found;
  if (first === undefined) return level === undefined ? undefined : home;
  if (level !== undefined && level < first.start) return home;
  if (!headline) return own((finestOfFirst(found) as FoundPlace).path, home);
  if (GOES.test(text.slice(0, first.start)) && TOUR.test(text)) return home;
  const place = finestOfFirst(found) ?? first;
  return others(found, place) ? home : own(place.path, home);
}

/** Whether a headline names several places side by side. */
const others = (found: readonly FoundPlace[], place: FoundPlace): boolean =>
  found.some(({ path }) => !isWithin(path, place.path) && !isWithin(place.path, path));

/** Whether a text names a place, with what lies in it, more than the others of its home together: a lead may be but an example. */
function prevails(path: string, text: string, places: PlaceNames, home: string): boolean {
  const named = findPlaces(text, places, home).filter((place) => place.path !== home && isWithin(place.path, home));
  const there = named.filter((place) => isWithin(place.path, path) || isWithin(path, place.path)).length;
  return path === home || there * 2 > named.length;
}

/** `我市`, `全县`: the place of that level which the text names most. */
function ownPlace(text: string, places: PlaceNames): string | undefined {
  const levels = new Map<string, number>();
  for (const [word] of allMatches(text, OWN)) levels.set(word[1] ?? '', (levels.get(word[1] ?? '') ?? 0) + 1);
  const [level] = [...levels].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (level === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { path } of findPlaces(text, places)) if (path.endsWith(level)) counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const joined = (units: readonly Unit[]): string => units.map((unit) => unit.text).join('\n');

/** Several items under one title are the whole paper's. */
const isColumn = (draft: Draft): boolean => draft.body.filter((unit) => ITEM_MARK.test(unit.text)).length > 1;

/**
 * The place an article writes for: whom `市委` and `我市` mean in it.
 *
 * What the file says comes first. Else it is a place within the paper's own: the one that the headline names or, failing
 * that, the dateline or the lead, unless they speak of the paper's level before (`我市`, `市委`), a leader of that level
 * goes there, or the headline names several; and else the paper's place. Without a paper, or with a national one, it is the
 * place of headline, dateline or lead.
 */
export function regionOf(
  page: Page,
  draft: Draft,
  kind: ArticleKind,
  newspaper: string | undefined,
  places: PlaceNames,
): Inferred | undefined {
  if (page.meta.region) {
    const path = places.pathsOf(page.meta.region)[0];
    return { value: path === undefined ? page.meta.region : fullNameOf(path), confidence: 1 };
  }
  const home = pathOfPaper(newspaper, places);
  const headline = joined(draft.head.filter((unit) => unit.kind !== 'byline'));
  const running = joined(draft.body.filter((unit) => unit.kind === 'body' || unit.kind === 'caption')).slice(0, MAX_SEARCH);
  const dateline = draft.body.find((unit) => unit.kind === 'dateline');
  const sent = dateline ? (DATELINE.exec(dateline.text)?.groups?.place ?? '') : '';
  if (home === undefined) {
    const path =
      finestOfFirst(findPlaces(headline, places))?.path ??
      (sent === '' ? undefined : places.pathsOf(sent)[0]) ??
      ownPlace(running, places) ??
      finestOfFirst(findPlaces(running.slice(0, LEAD * 2), places))?.path;
    return path === undefined ? undefined : { value: fullNameOf(path), confidence: 0.6 };
  }
  const paper = { value: fullNameOf(home), confidence: 0.8 };
  if (draft.form === 'imprint') return { ...paper, confidence: 0.95 };
  if (kind === 'caption') {
    const shown = findPlaces(`${headline}\n${running}`, places, home).filter(({ path }) => isWithin(path, home));
    const path = finestOfFirst(shown.filter((place) => place.path !== home))?.path ?? home;
    return { value: fullNameOf(own(path, home)), confidence: 0.8 };
  }
  const inHeadline = firstPlace(headline, places, home, true);
  if (inHeadline !== undefined) return { value: fullNameOf(inHeadline), confidence: 0.85 };
  if (kind === 'editorial' || isColumn(draft)) return paper;
  const from = places.pathsOf(sent).find((known) => isWithin(known, home));
  if (from !== undefined) return { value: fullNameOf(from), confidence: 0.8 };
  const path = firstPlace(running.slice(0, LEAD), places, home, false);
  return path === undefined || !prevails(path, running, places, home) ? paper : { value: fullNameOf(path), confidence: 0.7 };
}
