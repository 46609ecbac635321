import type { Page } from '../../model.js';
import { DATELINE } from '../cues.js';
import type { Draft } from '../draft.js';
import { findPlaces, finestOfFirst, type PlaceNames } from '../places.js';
import type { Inferred } from './newspaper.js';
import { placeOfPaper } from './papers.js';

/** A region shows in the first pages of a text. */
const MAX_SEARCH = 20_000;
const OWN = /[我全本][省市州县区旗]/g;

const within = (full: string, home: string, places: PlaceNames): boolean => full === home || (places.parents?.(full) ?? []).includes(home);

/** The finest place of the first chain that lies in a province, or anywhere where none is given. */
function placeIn(text: string, places: PlaceNames, home: string | undefined): string | undefined {
  const found = findPlaces(text, places, home).filter(
    (place) => home === undefined || places.parents === undefined || within(place.full, home, places),
  );
  const finer = found.filter((place) => place.full !== home);
  return finestOfFirst(finer.length > 0 ? finer : found)?.full;
}

/** `我市`, `全县`: the place of that level which the text names most. */
function ownPlace(text: string, places: PlaceNames): string | undefined {
  const levels = new Map<string, number>();
  for (const [word] of text.matchAll(OWN)) levels.set(word[1] ?? '', (levels.get(word[1] ?? '') ?? 0) + 1);
  const [level] = [...levels].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (level === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { full } of findPlaces(text, places)) if (full.endsWith(level)) counts.set(full, (counts.get(full) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * The place an article writes for.
 *
 * What the file says comes first. A paper of a city, county or prefecture writes for its own; a province's paper for the place in the province that the
 * headline, or the text under a picture, names, else for the province; a paper of no place for the place of headline, dateline or lead.
 */
export function regionOf(page: Page, draft: Draft, newspaper: string | undefined, places: PlaceNames): Inferred | undefined {
  if (page.meta.region) return { value: places.fullName(page.meta.region) ?? page.meta.region, confidence: 1 };
  const home = placeOfPaper(newspaper, places);
  const provincial = home !== undefined && /(?:省|自治区)$/.test(home);
  if (home !== undefined && !provincial) return { value: home, confidence: 0.95 };
  const headline = draft.head
    .filter((unit) => unit.kind !== 'byline')
    .map((unit) => unit.text)
    .join('\n');
  const running = draft.body
    .filter((unit) => unit.kind === 'body' || unit.kind === 'caption')
    .map((unit) => unit.text)
    .join('\n')
    .slice(0, MAX_SEARCH);
  const inHeadline = placeIn(headline, places, home);
  if (inHeadline !== undefined) return { value: inHeadline, confidence: 0.85 };
  if (draft.form === 'caption') {
    const shown = placeIn(running, places, home);
    if (shown !== undefined) return { value: shown, confidence: 0.8 };
  }
  if (home !== undefined) return { value: home, confidence: 0.8 };
  const dateline = draft.body.find((unit) => unit.kind === 'dateline');
  const place = dateline ? DATELINE.exec(dateline.text)?.groups?.place : undefined;
  const told = (place && places.fullName(place)) || ownPlace(running, places) || placeIn(running.slice(0, 200), places, undefined);
  return told ? { value: told, confidence: 0.6 } : undefined;
}
