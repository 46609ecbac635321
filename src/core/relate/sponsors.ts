import { collect } from '../collect.js';
import type { Entity } from '../model.js';
import { allMatches } from '../text/matches.js';
import { eventAt, happenings } from './event.js';
import { readable } from './matcher.js';
import type { Claim } from './rule.js';
import { partyOf, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { ANY_UNIT, UNIT_CLASS, unitsBetween, type View } from './view.js';

const SPONSORS = new RegExp(
  `([${UNIT_CLASS.organisation}${UNIT_CLASS.place}](?:(?:[、和与及]|以及)[${UNIT_CLASS.organisation}${UNIT_CLASS.place}])*)(?:等(?:[^,;:。!?、${ANY_UNIT}]{0,6}(?:单位|部门|机构|家))?)?(?:共同|联合)?(?:(?:主办|承办|协办|联办|合办)(?!单位|方|权|国|城|地)|(?:支持|指导)(?!的|单位|思想|意见)|(?:联合|共同)(?:举办|组织|发起))`,
  'g',
);

const SPONSORS_WORDS = watch(SPONSORS.source);
/** `由A主办,B承办的`: the event comes after those who hold it. */
const HOSTED = /(?:主办|承办|协办|联办|合办|举办|组织|发起)的[^,;:。!?]*$/;

/** `由A主办,B、C承办`: what they sponsor is the event of the sentence, or the one the article is about. */
export function sponsors(story: Story): Claim[] {
  return collect(readable(story, SPONSORS_WORDS), (view) =>
    collect(allMatches(view.text, SPONSORS), (match): Claim[] => {
      const before =
        view.units.findLast(({ entity, at }) => entity.type === 'program' && at < match.index) ??
        view.units.find(
          ({ entity, at }) => entity.subtype === 'event' && at > match.index && HOSTED.test(view.text.slice(match.index, at)),
        );
      const event =
        before?.entity ?? calledBefore(story, view, view.text.slice(0, match.index)) ?? eventAt(story, view, match.index)?.event;
      if (!event || !/由[^。!?]*$/.test(view.text.slice(0, match.index))) return [];
      const tail = before ? partyOf(before) : { entity: event, certainty: 1 };
      return unitsBetween(view, match.index, match.index + (match[1] as string).length).map((unit) => ({
        head: partyOf(unit),
        tail,
        sentence: view.sentence.index,
        modality: 'asserted',
        certainty: 1,
      }));
    }),
  );
}

/** What is going on, by the noun before 由: `大会由…主办` is the one held last before, or the first of those to come. */
function calledBefore(story: Story, { sentence }: View, before: string): Entity | undefined {
  const noun = /([\u4e00-\u9fa5]{2})由[^由]*$/.exec(before)?.[1];
  if (noun === undefined) return undefined;
  const called = happenings(story).filter(({ event }) => event.name.includes(noun));
  return (called.findLast(({ view }) => view.sentence.index <= sentence.index) ?? called[0])?.event;
}
