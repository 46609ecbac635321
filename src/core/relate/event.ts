import { collect } from '../collect.js';
import type { Entity } from '../model.js';
import { allMatches } from '../text/matches.js';
import { readable } from './matcher.js';
import type { Party } from './rule.js';
import { partyOf, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { triggers } from './triggers.js';
import { ANY_UNIT, unitsBetween, type View } from './view.js';

/** People who are said to attend something, and the words that say what. */
export interface Attendance {
  parties: Party[];
  /** What follows the verb: `会议`, `考察`, nothing where it ends the sentence. */
  what: string;
  verb: string;
  view: View;
  /** Of the verb, in the view. */
  at: number;
  sentence: number;
}

/** An event that an article tells of, and where it is named. */
export interface Happening {
  event: Entity;
  view: View;
  at: number;
}

const HOST_NEAR = new RegExp(`(?:${triggers.host}|揭晓|收官|开赛|开园|举办地)`);
/** A sentence that tells of something held, when names stand between it and the verb. */
const HELD_THERE = /在[\uE400-\uE7FF]+(?:隆重|成功|正式|如期)?(?:举行|举办|召开|开幕)/;
const ATTEND = new RegExp(`(?:${triggers.attend}|陪同|随同|(?<!负责)随行|会见时(?:也|均)?在座|见证了?(?=签约|签字|仪式|$|[,。;]))`, 'g');
/** Only says when: what is told happened beside it. */
const ON_OCCASION = /^[”"]?(?:的|之际|之机|期间|间隙|时|前夕)/;
const ATTENDED = /(?:参加|出席)了?[“"]?$/;
/** A clause that only names people: the list goes on. */
const LIST_PART = new RegExp(`(?:[${ANY_UNIT}]|等[^,;:。!?]{0,14}|人|员|者|家|同志|席|长|代表)$`);
const NAMES = new RegExp(`[${ANY_UNIT}]`);
/** Begins an item of a column of briefs: what went before is another story. */
const BULLET = /^[▲●■★◆△◎▶]/;
/** Those without a name who also came: `市、县相关部门`. */
const OTHERS_TOO =
  /^[^,;:。!?]{0,20}(?:部门|单位|乡镇|街道|科室|企业|负责人|负责同志|代表|人员|嘉宾|班子成员|企业家|客商|群众|师生|职工)等?$/;
/** Says that their names come next: `出席会议的还有`. */
const NAMED_AFTER = /^[^,;。!?\uE000-\uEFFF]{0,12}的(?:领导|嘉宾|人员|同志|还|主要|市领导|县领导|区领导){0,2}(?:有|是)/;
const SPOKEN = /(?:说|指出|强调|表示|介绍|认为|要求|希望|建议)$/;

/**
 * The events that an article says were held, in its order: named next to a verb of holding, or in the headline.
 *
 * @returns empty where it tells of none
 */
export function happenings(story: Story): readonly Happening[] {
  const known = read.get(story);
  if (known) return known;
  const found = readHappenings(story);
  read.set(story, found);
  return found;
}

const read = new WeakMap<Story, readonly Happening[]>();

function readHappenings(story: Story): Happening[] {
  const all = collect(readable(story), (view) =>
    view.units
      .filter(({ entity }) => entity.type === 'program' && (entity.subtype === 'event' || entity.name.endsWith('活动')))
      .map(({ entity, at }) => ({ event: entity, view, at })),
  );
  const held = all.filter(({ view, at }) => {
    const before = /[^,;:。!?]*$/.exec(view.text.slice(Math.max(0, at - 10), at))?.[0] ?? '';
    const after = /^[^,;:。!?]*/.exec(view.text.slice(at + 1, at + 16))?.[0] ?? '';
    return (
      (HOST_NEAR.test(before) || /开展了?$/.test(before) || /开展$/.test(after) || HOST_NEAR.test(after) || /^走[进入]/.test(after)) &&
      !/即将|将于|拟|每年|轮流|定期/.test(before + after)
    );
  });
  if (held.length) return held;
  const attended = all.filter(
    ({ view, at }) => ATTENDED.test(view.text.slice(Math.max(0, at - 6), at)) && !ON_OCCASION.test(view.text.slice(at + 1, at + 4)),
  );
  if (attended.length) return attended;
  const headed = all.filter(({ view }) => /headline|subtitle/.test(view.sentence.kind));
  return headed.length ? headed : all.filter(({ view }) => HELD_THERE.test(view.text));
}

/** The event that is going on at a place of the article: the last one held before it. */
export function eventAt(story: Story, view: View, at: number): Happening | undefined {
  const from =
    story.views.findLast(({ text, sentence }) => sentence.index <= view.sentence.index && BULLET.test(text))?.sentence.index ?? 0;
  return happenings(story).findLast(
    (item) => item.view.sentence.index >= from && (item.view.sentence.index < view.sentence.index || (item.view === view && item.at <= at)),
  );
}

/**
 * Finds who attends: the names before a verb of attending, back over the clauses that only go on listing names.
 *
 * @param verbs global; those of attending where absent
 * @returns in the order of the article
 */
export function participants(story: Story, verbs: RegExp = ATTEND): Attendance[] {
  return collect(readable(story, wordsOf(verbs)), (view) =>
    collect(allMatches(view.text, verbs), (match): Attendance[] => {
      const start = listStart(view, match.index);
      const units = unitsBetween(view, start, match.index);
      const what = /^[^,;。!?]*/.exec(view.text.slice(match.index + match[0].length))?.[0] ?? '';
      const after = NAMED_AFTER.exec(what)?.[0].length ?? 0;
      if (!after && /^(?:过|的)/.test(what)) return [];
      return [
        {
          parties: (after ? unitsBetween(view, match.index + match[0].length + after, view.text.length) : units)
            .filter(({ entity }) => entity.type !== 'program')
            .map(partyOf),
          what: after ? what.slice(0, after).replace(/的.*/, '') : what,
          verb: match[0],
          view,
          at: match.index,
          sentence: view.sentence.index,
        },
      ];
    }),
  );
}

const watched = new WeakMap<RegExp, readonly number[]>();

function wordsOf(verbs: RegExp): readonly number[] {
  const words = watched.get(verbs) ?? watch(verbs.source);
  watched.set(verbs, words);
  return words;
}

function listStart(view: View, verb: number): number {
  const marks = [',', ';', ':', '。', '!', '?', '\n', ...(/headline|subtitle|kicker/.test(view.sentence.kind) ? [' '] : [])];
  let start = Math.max(...marks.map((mark) => view.text.lastIndexOf(mark, verb - 1))) + 1;
  while (start > 0 && /[,;]/.test(view.text[start - 1] as string)) {
    const before = Math.max(...marks.map((mark) => view.text.lastIndexOf(mark, start - 2))) + 1;
    const clause = view.text.slice(before, start - 1);
    if (!(LIST_PART.test(clause) && NAMES.test(clause)) && !OTHERS_TOO.test(clause)) break;
    if (SPOKEN.test(clause) || /@/.test(clause)) break;
    start = before;
  }
  return start;
}

/** Key of the place that a person's post is in, where the article says so. */
export function homeOf(story: Story, person: string): string | undefined {
  const organ = story.organs.get(person)?.find(({ parent }) => parent !== undefined);
  if (organ) return organ.parent;
  const ids = new Set(story.doc.mentions.filter(({ entity }) => entity === person).map(({ id }) => id));
  const title = story.doc.affiliations.find(({ persons, organ: id }) => id !== undefined && persons.some((one) => ids.has(one)));
  const place = story.doc.mentions.find(({ id }) => id === title?.organ)?.entity;
  return story.entities.get(place ?? '')?.type === 'place' ? place : undefined;
}
