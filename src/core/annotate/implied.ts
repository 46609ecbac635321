import type { LocalMention } from '../document.js';
import { addMention, type Draft, removeMention } from './draft.js';

/** An organ that a title names without printing it: `副市长` is of the city's government. */
export function impliedOrgan(
  draft: Draft,
  start: number,
  end: number,
  place: LocalMention | undefined,
  core: string,
  level = '市',
): LocalMention {
  if (place?.places) {
    const share = place.end > start ? shrink(draft, place, start) : place;
    return addImplied(draft, { start, end }, { jurisdiction: { start: share.start, end: share.end, places: place.places }, core });
  }
  if (place)
    return addImplied(
      draft,
      { start, end },
      { jurisdiction: { start: place.start, end: place.end, places: [{ name: place.name, level: place.level ?? '', path: '' }] }, core },
    );
  return addImplied(draft, { start, end }, { jurisdiction: { start, end: start, places: [], level: level as '市' }, core });
}

/** A place whose level word belongs to the title after it: `郴州市长`. */
function shrink(draft: Draft, place: LocalMention, end: number): LocalMention {
  const { id: _, ...rest } = place;
  removeMention(draft, place);
  return addMention(draft, { ...rest, end, name: draft.text.slice(place.start, end) });
}

export function addImplied(
  draft: Draft,
  at: { start: number; end: number },
  what: { name?: string } & Pick<LocalMention, 'jurisdiction' | 'core'>,
): LocalMention {
  const id = draft.mentions.length;
  const mention: LocalMention = {
    id,
    start: at.start,
    end: at.end,
    type: 'organisation',
    subtype: what.core ? (draft.lexicon.organs.get(what.core)?.subtype ?? 'government') : 'government',
    rule: 'organ.implied',
    confidence: 0.85,
    implied: true,
    name: what.name ?? '',
    ...(what.jurisdiction ? { jurisdiction: what.jurisdiction } : {}),
    ...(what.core ? { core: what.core } : {}),
  };
  draft.mentions.push(mention);
  return mention;
}
