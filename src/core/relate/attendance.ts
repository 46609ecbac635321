import { collect } from '../collect.js';
import type { Entity } from '../model.js';
import { allMatches } from '../text/matches.js';
import { type Attendance, eventAt, happenings, participants } from './event.js';
import { readable } from './matcher.js';
import type { Claim, Finding } from './rule.js';
import { isPerson, partyOf, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { triggers } from './triggers.js';

/** A ceremony or talk that is called by its kind. */
const CEREMONY = /^了?([\u4e00-\u9fa5]{1,4}(?:仪式|会谈|典礼))/;
/** A meeting that is called by what is done there. */
const KIND = /^了?[\u4e00-\u9fa5]{0,4}(座谈会|推介会|发布会|恳谈会|说明会|研讨会)/;
const MEETING = /^(?:并|了|本次|此次|大会|会议|论坛|仪式|活动|座谈会|有关活动|相关活动|上述活动|启动|开幕|会|$)/;
/** A sentence that is set at the meeting: `会上`, `签约仪式上`. */
const AT_IT = /^(?:在)?[^,;:。!?]{0,8}[会式动坛]上,/;
const SPEAK = new RegExp(`(?:${triggers.speak}|介绍|在[^,;:。!?]{0,6}(?:式|会|论坛)上)(?!的)`, 'g');

/** Whether the words after the verb leave open, or say, that it is an event. */
function atEvent({ what, verb }: Pick<Attendance, 'what' | 'verb'>): boolean {
  return MEETING.test(what) || CEREMONY.test(what) || /参会|与会|到会|列席|出席|见证/.test(verb);
}

/** Whether an event may be the one that the words after the verb speak of: `授旗仪式` is no forum. */
function isMeant(what: string, { name }: Entity): boolean {
  const kind = KIND.exec(what)?.[1];
  if (kind !== undefined && !name.includes(kind)) return false;
  const ceremony = CEREMONY.exec(what)?.[1];
  return ceremony === undefined || name.includes(ceremony.slice(0, -2)) || /^(?:启动|相关|有关|上述|此次|本次)/.test(ceremony);
}

/** Those named before a verb of attending, at what is going on. */
export function attendEvent(story: Story, found: readonly Finding[]): Claim[] {
  return collect(participants(story), (attendance): Claim[] => {
    const { view, at, what, verb, parties, sentence } = attendance;
    if (!atEvent(attendance) || /陪同|随行|随同/.test(verb)) return [];
    const named = view.units.find((unit) => unit.at > at && unit.at < at + 12 && unit.entity.type === 'program');
    const happening = eventAt(story, view, at);
    if (named || !happening || !isMeant(what, happening.event)) return [];
    if (
      what === '' &&
      verb === '参加' &&
      found.some((item) => item.relation === 'visits' && item.rule === 'visits.takes-part' && item.sentence === sentence)
    )
      return [];
    return parties
      .filter(({ entity }) => isPerson(entity))
      .map((head) => ({
        head,
        tail: { entity: happening.event, certainty: 1 },
        sentence,
        modality: 'asserted',
        certainty: head.certainty,
      }));
  });
}

/** Those who preside, speak or read out at what is going on. */
export function speakAtEvent(story: Story): Claim[] {
  if (!happenings(story).length) return [];
  return collect(participants(story, SPEAK), ({ parties, view, at, sentence, verb }): Claim[] => {
    if (verb === '介绍' && !AT_IT.test(view.text)) return [];
    const happening = eventAt(story, view, at);
    if (!happening) return [];
    return parties
      .filter(({ entity }) => isPerson(entity))
      .map((head) => ({ head, tail: { entity: happening.event, certainty: 1 }, sentence, modality: 'asserted', certainty: 1 }));
  });
}

/** The event that is going on, by the word for its kind. */
const THIS =
  /(?:本届|本次|此次|这次|该届)[^,;:。!?\uE000-\uEFFF]{0,6}?(?:[会展节赛]|活动)上,([\uE400-\uEBFF])(?:现场|共|组织|获|荣|展|推介|签|销售|代表)|([\uE400-\uEBFF])[^,;:。!?\uE000-\uEFFF]{0,24}?(?:参加|亮相|参与)了?(?:本届|本次|此次|这次|该届)[^,;:。!?\uE000-\uEFFF]{0,4}(?:[会展节赛]|活动)/g;
const THIS_WORDS = watch(THIS.source);

/** `本届展会上,某市…`: places and bodies at what is going on. */
export function atThis(story: Story): Claim[] {
  return collect(readable(story, THIS_WORDS), (view) =>
    collect(allMatches(view.text, THIS), (match): Claim[] => {
      const happening = eventAt(story, view, match.index);
      const unit = view.units.find(({ at }) => at >= match.index && at < match.index + match[0].length);
      if (!happening || !unit) return [];
      return [
        {
          head: partyOf(unit),
          tail: { entity: happening.event, certainty: 1 },
          sentence: view.sentence.index,
          modality: 'asserted',
          certainty: 1,
        },
      ];
    }),
  );
}

const SHOWN = /(?:入选|参展|展出|获奖)/;
const SHOWN_WORDS = watch(SHOWN.source);

/** `甲的《…》、乙的《…》入选`: what is going on is what they were chosen for. */
export function workShown(story: Story): Claim[] {
  return collect(readable(story, SHOWN_WORDS), (view) => {
    const verb = SHOWN.exec(view.text);
    const happening = verb ? eventAt(story, view, verb.index) : undefined;
    if (!verb || !happening) return [];
    return view.units
      .filter(({ entity, at }) => isPerson(entity) && at < verb.index && /^的(?:《|[\uEC00-\uEFFF])/.test(view.text.slice(at + 1)))
      .map(
        (unit): Claim => ({
          head: partyOf(unit),
          tail: { entity: happening.event, certainty: 1 },
          sentence: view.sentence.index,
          modality: 'asserted',
          certainty: 1,
        }),
      );
  });
}
