import type { LocalMention } from '../document.js';
import { allMatches } from '../text/matches.js';
import { namesAfter } from './bearers.js';
import { type Annotator, type Draft, mentionEndingAt } from './draft.js';

const LEADERS = /(?:省|市|县|区|州|旗|镇|乡)(?:委|政府|级)?(?:班子)?(?:老)?领导(?:同志)?(?=[\u4e00-\u9fa5])/g;

/** `甲、乙、丙等省、市人大代表`: a role that stands after a list. Runs once lists of names are known. */
export const rolesAfterLists: Annotator = {
  id: 'roles-after-lists',
  requires: ['names'],
  annotate(draft) {
    for (const match of allMatches(
      draft.text,
      /等(?:[\u4e00-\u9fa5、]{0,8}?)(人大代表|政协委员|党代表|代表委员|市领导|县领导|区领导|省领导|领导)/g,
    )) {
      const people: LocalMention[] = [];
      let at = match.index;
      for (let person = mentionEndingAt(draft, at); person?.type === 'person'; person = mentionEndingAt(draft, at)) {
        people.unshift(person);
        if (draft.text[person.start - 1] !== '、') break;
        at = person.start - 1;
      }
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

/** `市领导甲、乙、丙参加`, `市总工会领导甲`: officials without a named office. */
export function leaders(draft: Draft): void {
  for (let at = draft.text.indexOf('领导'); at >= 0; at = draft.text.indexOf('领导', at + 2)) {
    const body = mentionEndingAt(draft, at);
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
