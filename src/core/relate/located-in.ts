import type { Entity } from '../model.js';
import { firstMentions } from './governs.js';
import { matching, readable } from './matcher.js';
import type { Claim, Finding, Party, RelationExtractor } from './rule.js';
import { partyOf, type Story } from './story.js';

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
const within = (head: Party, tail: Party): boolean => head.entity.type !== 'place' || (rank(head) > rank(tail) && rank(tail) >= 0);

export const locatedIn: RelationExtractor = {
  id: 'located_in',
  requires: ['visits'],
  timeless: true,
  rules: [
    {
      id: 'located-in.chain',
      reason: 'places stand side by side, the larger in front',
      example: '走进[白水镇|place.town][石塘村|place.village],处处花开。',
      gives: ['石塘村 → 白水镇'],
      confidence: 0.9,
      find: chains,
    },
    {
      id: 'located-in.stands',
      reason: 'lies in, has its seat in, settles in',
      example: '[远山药业公司|organisation.company]总部位于[东河县|place.county]。',
      gives: ['远山药业公司 → 东河县'],
      confidence: 0.85,
      find: matching(
        '<head:place|organisation|program>(?:的)?(?:总部)?(?:位于|坐落于|坐落在|地处|设在|落地于)(?:[^,;:。!?]{0,6}?)<tail:place>',
        { accept: within },
      ),
    },
    {
      id: 'located-in.seat',
      reason: 'its seat is in; who it is stands before',
      example: '[远山药业公司|organisation.company]是老企业,总部位于[云川市|place.city][东河县|place.county]。',
      gives: ['远山药业公司 → 东河县'],
      confidence: 0.8,
      find: matching(
        '<subject-head:organisation>(?:总部|公司)?(?:位于|坐落于|坐落在|地处|设在)[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uE7FF])',
        { accept: within },
      ),
    },
    {
      id: 'located-in.held',
      reason: 'an event is held, a project built at a place',
      example: '[云川车展|program.event]在[会展中心|place.site]举行。',
      gives: ['云川车展 → 会展中心'],
      confidence: 0.85,
      find: matching(
        '<head:program>[^,;:。!?]{0,8}?在[\\uE400-\\uE7FF]*<tail:place>(?:[内里上])?[^,;:。!?\\uE000-\\uEFFF]{0,6}?(?:隆重)?(?:举行|举办|召开|开幕|闭幕|启动|落幕|收官|亮相|开工|奠基|揭牌|落成|开园|上演|开赛|投产)',
      ),
    },
    {
      id: 'located-in.done-there',
      reason: 'an activity is carried out at a place',
      example: '[云川县妇联|organisation.association]在[白水镇|place.town]联合开展“[送法下乡|program.campaign]”活动。',
      gives: ['送法下乡 → 白水镇'],
      confidence: 0.75,
      find: matching('在[\\uE400-\\uE7FF]*<tail:place>(?:隆重|联合|共同)?(?:开展|举办|举行|召开|启动)(?:了)?[“"]?<head:program>', {
        accept: ({ entity }) => /^(?:event|campaign)$/.test(entity.subtype ?? ''),
      }),
    },
    {
      id: 'located-in.held-there',
      reason: 'the event that was held at a place',
      example: '在[云川市|place.city]举办的[云川车展|program.event]上,人很多。',
      gives: ['云川车展 → 云川市'],
      confidence: 0.8,
      find: matching('在[\\uE400-\\uE7FF]*<tail:place>(?:隆重)?(?:举行|举办|召开|开幕)的<head:program>'),
    },
    {
      id: 'located-in.named-after',
      reason: 'the name of a project, park or school begins with the place it stands in',
      example: '[白水镇|place.town]变了。//[白水镇供水工程|program.project]完工。',
      gives: ['白水镇供水工程 → 白水镇'],
      confidence: 0.75,
      find: namedAfter,
    },
    {
      id: 'located-in.parent',
      reason: 'the gazetteer, or the name itself, says which place holds it',
      example: '[石塘村|place.village^白水镇]变了样。//[白水镇|place.town]在山里。',
      gives: ['石塘村 → 白水镇'],
      confidence: 0.85,
      find: parents,
    },
    {
      id: 'located-in.tour',
      reason: 'what an official comes to on a tour of a county lies in it, where nothing else is said',
      example: '[周远|official]到[东河县|place.county]调研。他来到[远山物流园项目|program.project],了解进度。',
      gives: ['远山物流园项目 → 东河县'],
      confidence: 0.65,
      find: onTour,
    },
  ],
};

/** What holds it, by the gazetteer or its name; where the text has said where it was held, or stands, that is where. */
function parents(story: Story, found: readonly Finding[]): Claim[] {
  const placed = new Set(found.filter(({ relation }) => relation === 'located_in').map(({ head }) => head.entity.key));
  const claims = firstMentions(story, ({ type, subtype, key }) => {
    if (type === 'place') return true;
    return (
      !placed.has(key) && ((type === 'organisation' && SEATED.test(subtype ?? '')) || (type === 'program' && SOMEWHERE.test(subtype ?? '')))
    );
  }).filter(
    ({ head, tail }) =>
      head.entity.type === 'place' || !/^(?:country|province|region)$/.test(tail.entity.subtype ?? tail.entity.level ?? ''),
  );
  return [...claims, ...firstMentions(story, ({ type }) => type !== 'place').flatMap((claim) => upwards(claim, story))];
}

/** The places that hold the place of an organ, where only the organ is named (`甲县乙镇丙村党支部`). */
function upwards({ tail, sentence }: Claim, story: Story): Claim[] {
  const holder = story.entities.get(tail.entity.parent ?? '');
  if (holder?.type !== 'place' || holder.key === tail.entity.key) return [];
  const claim: Claim = { head: tail, tail: { entity: holder, certainty: 1 }, sentence, modality: 'asserted', certainty: 1 };
  return [claim, ...upwards(claim, story)];
}

/** Neighbours without a word between them: each place lies in the one before, and so does a body that no other place is known for. */
function chains(story: Story): Claim[] {
  return readable(story).flatMap((view) =>
    view.units.flatMap((unit, i): Claim[] => {
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
function namedAfter(story: Story): Claim[] {
  const places = [...story.entities.values()].filter(
    ({ type, subtype }) => type === 'place' && !/^(?:country|province|region)$/.test(subtype ?? ''),
  );
  return story.doc.mentions.flatMap((mention): Claim[] => {
    const entity = story.entities.get(mention.entity ?? '');
    if (
      !entity ||
      !(
        (entity.type === 'program' && entity.subtype === 'project') ||
        (entity.type === 'organisation' && STANDS.test(entity.name) && !ORGAN.test(entity.subtype ?? ''))
      )
    )
      return [];
    const sentence = story.doc.sentences.find(({ start, end }) => start <= mention.start && mention.end <= end);
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

/** Stops on a tour lie in the county that the tour is of. */
function onTour(_story: Story, found: readonly Finding[]): Claim[] {
  const visits = found.filter(({ relation, modality }) => relation === 'visits' && modality === 'asserted');
  const lead = visits.find(({ tail }) => tail.entity.type === 'place' && /^(?:county|town)$/.test(tail.entity.subtype ?? ''));
  if (!lead) return [];
  return visits
    .filter(
      ({ head, tail, sentence }) => sentence > lead.sentence && head.entity.key === lead.head.entity.key && tail.entity.type === 'program',
    )
    .map(({ tail, sentence }) => ({
      head: tail,
      tail: { entity: lead.tail.entity, certainty: 1 },
      sentence,
      modality: 'asserted' as const,
      certainty: 1,
    }));
}
