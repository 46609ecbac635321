import { collect } from '../collect.js';
import type { Entity } from '../model.js';
import { allMatches } from '../text/matches.js';
import { toHolders } from './first-mentions.js';
import { readable } from './matcher.js';
import type { Claim, Finding, Party } from './rule.js';
import { partyOf, type Story, sentenceOf } from './story.js';
import { watch } from './trigger-index.js';
import { unitsBetween } from './view.js';

const LEVELS = ['country', 'region', 'province', 'city', 'county', 'town', 'village', 'zone', 'site'];
const ORGAN = /^(?:party|government|legislature|judicial|military)$/;
/** What has walls. */
const STANDS = /(?:院|馆|站|场|园|中心|校|学|基地|宫|厂|小学|中学)$/;
/** Begins the rest of a name whose place is a zone that is not known by itself. */
const ZONE = /^(?:市|县|区)?(?:高新|经开|工业园|开发区|新区|产业园|经济)/;
/** Programs that stand or take place somewhere; a policy does not. */
const SOMEWHERE = /^(?:event)$/;

/** An organ governs its place; a firm, a school, a paper has its seat there. */
const SEATED = /^(?:company|education|media|association)$/;

const rank = ({ entity }: Party): number => LEVELS.indexOf(entity.subtype ?? entity.level ?? '');
/** No place lies in one of a lower level. */
export const within = (head: Party, tail: Party): boolean => head.entity.type !== 'place' || (rank(head) > rank(tail) && rank(tail) >= 0);

/** What holds it, by the gazetteer or its name; where the text has said where it was held, or stands, that is where. */
export function parents(story: Story, found: readonly Finding[]): Claim[] {
  const placed = new Set(found.filter(({ relation }) => relation === 'located_in').map(({ head }) => head.entity.key));
  const claims = toHolders(story, ({ type, subtype, key }) => {
    if (type === 'place') return true;
    return (
      !placed.has(key) && ((type === 'organisation' && SEATED.test(subtype ?? '')) || (type === 'program' && SOMEWHERE.test(subtype ?? '')))
    );
  }).filter(
    ({ head, tail }) =>
      head.entity.type === 'place' || !/^(?:country|province|region)$/.test(tail.entity.subtype ?? tail.entity.level ?? ''),
  );
  return [
    ...claims,
    ...collect(
      toHolders(story, ({ type }) => type !== 'place'),
      (claim) => upwards(claim, story),
    ),
  ];
}

/** The places that hold the place of an organ, where only the organ is named (`甲县乙镇丙村党支部`). */
function upwards({ tail, sentence }: Claim, story: Story): Claim[] {
  const holder = story.entities.get(tail.entity.parent ?? '');
  if (holder?.type !== 'place' || holder.key === tail.entity.key) return [];
  const claim: Claim = { head: tail, tail: { entity: holder, certainty: 1 }, sentence, modality: 'asserted', certainty: 1 };
  return [claim, ...upwards(claim, story)];
}

/** Neighbours without a word between them: each place lies in the one before, and so does a body that no other place is known for. */
export function chains(story: Story): Claim[] {
  return collect(readable(story), (view) =>
    collect(view.units, (unit, i): Claim[] => {
      const before = view.units[i - 1];
      if (before?.at !== unit.at - 1 || before.entity.type !== 'place') return [];
      const [head, tail] = [partyOf(unit), partyOf(before)];
      const fits =
        unit.entity.type === 'place'
          ? within(head, tail)
          : unit.entity.type === 'organisation' && (unit.entity.parent ?? before.entity.key) === before.entity.key;
      return fits ? [{ head, tail, sentence: view.sentence.index, modality: 'asserted', certainty: 1 }] : [];
    }),
  );
}

/** The longest place whose name, or a name seen for it, begins the name of a project, an event or an organisation. */
export function namedAfter(story: Story): Claim[] {
  const places = [...story.entities.values()].filter(
    ({ type, subtype }) => type === 'place' && !/^(?:country|province|region)$/.test(subtype ?? ''),
  );
  return collect(story.doc.mentions, (mention): Claim[] => {
    const entity = story.entities.get(mention.entity ?? '');
    if (
      !entity ||
      !(
        (entity.type === 'program' && entity.subtype === 'project') ||
        (entity.type === 'organisation' && STANDS.test(entity.name) && !ORGAN.test(entity.subtype ?? ''))
      )
    )
      return [];
    const sentence = sentenceOf(story.doc, mention);
    const best = smallestPrefix(mention.name, places);
    if (!best || !sentence) return [];
    const span = { start: mention.start, end: mention.end };
    return [
      {
        head: { entity, span, certainty: 1 },
        tail: { entity: best, certainty: 1 },
        sentence: sentence.index,
        modality: 'asserted',
        certainty: 1,
      },
    ];
  });
}

/** The last of the places that a name begins with (`甲县乙镇某小学`); undefined where it begins with none, or with a zone of one. */
function smallestPrefix(name: string, places: readonly Entity[]): Entity | undefined {
  const fits = places
    .map((place) => ({
      place,
      prefix:
        [place.name, ...place.aliases].filter((form) => form.length > 1 && name.startsWith(form)).sort((a, b) => b.length - a.length)[0] ??
        '',
    }))
    .filter(({ prefix }) => prefix.length > 0 && prefix.length < name.length)
    .sort((a, b) => b.prefix.length - a.prefix.length || (a.place.key < b.place.key ? -1 : 1));
  const [best, second] = fits;
  if (!best || ZONE.test(name.slice(best.prefix.length))) return undefined;
  if (best.prefix.length === second?.prefix.length && best.place.name !== second.place.name) return undefined;
  return smallestPrefix(name.slice(best.prefix.length), places) ?? best.place;
}

const HELD_AT = /([\uEC00-\uEFFF])[”"]?在([\uE800-\uEBFF])[^,;:。!?\uE000-\uEFFF]{0,8}?(?:隆重)?(?:举行|举办|召开|开幕)/g;
const HELD_AT_WORDS = watch(HELD_AT.source);

/** `会议在某剧院举行`: it is held where the body has its seat. */
export function heldAtBody(story: Story): Claim[] {
  return collect(readable(story, HELD_AT_WORDS), (view) =>
    collect(allMatches(view.text, HELD_AT), (match): Claim[] => {
      const [event, body] = unitsBetween(view, match.index, match.index + match[0].length);
      const place = story.entities.get(body?.entity.parent ?? '');
      if (event?.entity.subtype !== 'event' || !/^(?:city|county|town)$/.test(place?.subtype ?? '')) return [];
      const tail = { entity: place as Entity, certainty: 0.95 };
      return [{ head: partyOf(event), tail, sentence: view.sentence.index, modality: 'asserted', certainty: 0.95 }];
    }),
  );
}

/** Stops on a tour lie in the county that the tour is of. */
export function onTour(_story: Story, found: readonly Finding[]): Claim[] {
  const visits = found.filter(({ relation, modality }) => relation === 'visits' && modality === 'asserted');
  const lead = visits.find(({ tail }) => tail.entity.type === 'place' && /^(?:county|town)$/.test(tail.entity.subtype ?? ''));
  if (!lead) return [];
  return visits
    .filter(
      ({ head, tail, sentence }) =>
        sentence > lead.sentence &&
        head.entity.key === lead.head.entity.key &&
        (tail.entity.type === 'program' || /^(?:zone|site)$/.test(tail.entity.subtype ?? '')),
    )
    .map(({ tail, sentence }) => ({
      head: tail,
      tail: { entity: lead.tail.entity, certainty: 1 },
      sentence,
      modality: 'asserted' as const,
      certainty: 1,
    }));
}
