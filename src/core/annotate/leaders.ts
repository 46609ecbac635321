import type { LocalMention } from '../document.js';
import { allMatches } from '../text/matches.js';
import { namesAfter } from './bearers.js';
import { type Annotator, type Draft, mentionEndingAt } from './draft.js';
import type { Title } from './titles.js';

const LEADERS = /(?:省|市|县|区|州|旗|镇|乡)(?:委|政府|级)?(?:班子)?(?:老)?领导(?:同志)?(?=[\u4e00-\u9fa5])/g;

/** The rank of leaders: `某市政协副厅级领导`. */
const RANK = /(?:副|正)?[厅处县市局科师]级$/;

/** `甲、乙、丙等省、市人大代表`: a role that stands after a list. Runs once lists of names are known. */
export const rolesAfterLists: Annotator = {
  id: 'roles-after-lists',
  requires: ['names'],
  annotate(draft) {
    const done = new Set<number>();
    for (const { titles, affiliations } of draft.untold) {
      const from = (titles[0] as Title).from;
      const last = AND_OTHERS.exec(draft.text.slice(Math.max(0, from - 12), from));
      const people = last ? listEndingAt(draft, from - last[0].length) : [];
      if (!last || !people.length) continue;
      for (const affiliation of affiliations) affiliation.persons = people.map(({ id }) => id);
      done.add(from - last[0].length);
    }
    for (const match of allMatches(
      draft.text,
      /等(?:[\u4e00-\u9fa5、]{0,8}?)(人大代表|政协委员|党代表|代表委员|市领导|县领导|区领导|省领导|领导)/g,
    )) {
      const people = done.has(match.index) ? [] : listEndingAt(draft, match.index);
      if (!people.length) continue;
      const end = match.index + match[0].length;
      draft.affiliations.push({
        start: match.index,
        end,
        persons: people.map((p) => p.id),
        title: match[1] as string,
        kind: 'role',
        rule: 'post.after-list',
        confidence: 0.7,
      });
    }
  },
};

/** Between a list and the title that all in it have: `等`, `等5名`, `等住石塘`. */
const AND_OTHERS = /等(?:[0-9]{1,3}[名位]|[两二三四五六七八九十]{1,2}[名位])?(?:[住驻][\u4e00-\u9fa5]{2,4})?$/;

/** The persons of a list that ends at an offset. */
function listEndingAt(draft: Draft, end: number): LocalMention[] {
  const people: LocalMention[] = [];
  let at = end;
  for (let person = mentionEndingAt(draft, at); person?.type === 'person'; person = mentionEndingAt(draft, at)) {
    people.unshift(person);
    if (draft.text[person.start - 1] !== '、') break;
    at = person.start - 1;
  }
  return people;
}

/** `市领导甲、乙、丙参加`, `市总工会领导甲`: officials without a named office. */
export function leaders(draft: Draft): void {
  for (let at = draft.text.indexOf('领导'); at >= 0; at = draft.text.indexOf('领导', at + 2)) {
    const rank = RANK.exec(draft.text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
    const body = mentionEndingAt(draft, at - rank);
    const people = body?.type === 'organisation' && body.jurisdiction && body.subtype !== 'company' ? namesAfter(draft, at + 2, true) : [];
    if (body && people.length) addLeaders(draft, body.start, at + 2, people);
  }
  for (const match of allMatches(draft.text, LEADERS)) {
    const end = match.index + match[0].length;
    const people = namesAfter(draft, end, true);
    if (people.length) addLeaders(draft, match.index, end, people);
  }
}

function addLeaders(draft: Draft, start: number, end: number, people: readonly LocalMention[]): void {
  draft.affiliations.push({
    start,
    end,
    persons: people.map((p) => p.id),
    title: draft.text.slice(start, end),
    kind: 'post',
    rule: 'post.leaders',
    confidence: 0.9,
  });
}
