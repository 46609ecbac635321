import type { Affiliation, LocalMention } from '../document.js';
import { namesAfter, namesBefore } from './bearers.js';
import { type Annotator, type Draft, mentionEndingAt } from './draft.js';
import { withOrgan } from './title-organs.js';
import { type Title, titleAt } from './titles.js';

const BETWEEN_TITLES = /^(?:、|兼任?|,|和|及|暨)?$/;
const LEADERS = /(?:省|市|县|区|州|旗|镇|乡)(?:委|政府|级)?(?:班子)?(?:老)?领导(?:同志)?(?=[\u4e00-\u9fa5])/g;

/** Finds posts and roles with those who bear them: `[organ][title]、[organ][title][name]、[name]`, and titles after the name. */
export const posts: Annotator = {
  id: 'posts',
  requires: ['tokens', 'places', 'organs', 'organisations'],
  annotate(draft) {
    const compounds = findCompounds(draft);
    /** Titles that a body between them and the next title keeps from their bearer: `市政协委员、某某公司董事长某某`. */
    const waiting: Title[] = [];
    let lastRole: { end: number; organ: LocalMention | undefined } | undefined;
    for (const [index, titles] of compounds.entries()) {
      const last = titles.at(-1) as Title;
      const first = titles[0] as Title;
      const bridge = lastRole && /^(?:和|与|及|、|以及)$/.test(draft.text.slice(lastRole.end, first.from)) ? lastRole.organ : undefined;
      const people = namesAfter(draft, last.end);
      const bearers = people.length ? people : namesBefore(draft, titles);
      if (!bearers.length && joins(draft, titles, compounds[index + 1])) {
        waiting.push(...titles);
        continue;
      }
      for (const person of bearers) if (titles.some((t) => t.kind !== 'resident')) person.confidence = Math.max(person.confidence, 0.9);
      if (bearers.length > 0 && bearers.every((p) => p.rule === 'person.byline')) continue;
      let organ = bridge ?? (last.kind === 'post' && !first.organ && people.length ? carried(draft, lastRole, first) : undefined);
      for (const title of waiting.splice(0)) draft.affiliations.push(affiliation(title, title.organ, bearers));
      for (const title of titles) {
        if (title.organ) organ = title.organ;
        draft.affiliations.push(affiliation(title, title.organ ?? organ, bearers));
      }
      if (bearers.length) lastRole = { end: (bearers.at(-1) as LocalMention).end, organ };
    }
    leaders(draft);
  },
};

/** Whether a compound of titles goes on in the next, over the name of a body. */
function joins(draft: Draft, titles: readonly Title[], next: readonly Title[] | undefined): boolean {
  const end = titles.at(-1)?.end ?? 0;
  const start = next?.[0]?.from ?? end;
  return draft.text[end] === '、' && start - end <= 24 && start > end && !/[。;!?\n]/.test(draft.text.slice(end, start));
}

/** `市人大常委会主任甲主持会议,副主任乙、丙出席`: a deputy without an organ is of the body named last in the paragraph. */
function carried(draft: Draft, last: { end: number; organ: LocalMention | undefined } | undefined, title: Title): LocalMention | undefined {
  if (!last?.organ || !/^(?:副|秘书长|委员|常委|党组)/.test(title.text)) return undefined;
  const between = draft.text.slice(last.end, title.start);
  return between.length < 120 && !between.includes('\n') ? last.organ : undefined;
}

function affiliation(title: Title, organ: LocalMention | undefined, bearers: LocalMention[]): Affiliation {
  return {
    start: title.from,
    end: title.end,
    persons: bearers.map((p) => p.id),
    title: title.text,
    kind: title.kind === 'role' ? 'role' : title.kind === 'resident' ? 'resident' : 'post',
    ...(title.tenure ? { tenure: title.tenure } : {}),
    ...(organ ? { organ: organ.id } : {}),
    rule: title.organ ? 'post.organ-title' : 'post.inherited',
    confidence: title.organ ? 0.95 : 0.8,
  };
}

/** Titles that stand together, each with its organ: `市委副书记、市长`. */
function findCompounds(draft: Draft): Title[][] {
  const out: Title[][] = [];
  let current: Title[] = [];
  for (let i = 0; i < draft.text.length; i++) {
    const bare = titleAt(draft, i);
    if (!bare) continue;
    const previous = current.at(-1);
    const near = previous && draft.text.slice(previous.end, bare.start).length < 22 ? previous : undefined;
    const title = withOrgan(draft, bare, near);
    if (previous && BETWEEN_TITLES.test(draft.text.slice(previous.end, title.from)) && title.kind !== 'resident') current.push(title);
    else {
      if (current.length) out.push(current);
      current = [title];
    }
    i = title.end - 1;
  }
  if (current.length) out.push(current);
  return out;
}

/** `甲、乙、丙等省、市人大代表`: a role that stands after a list. Runs once lists of names are known. */
export const rolesAfterLists: Annotator = {
  id: 'roles-after-lists',
  requires: ['names'],
  annotate(draft) {
    for (const match of draft.text.matchAll(
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

/** `市领导甲、乙、丙参加`: officials without a named office. */
function leaders(draft: Draft): void {
  for (const match of draft.text.matchAll(LEADERS)) {
    const end = match.index + match[0].length;
    const people = namesAfter(draft, end);
    if (!people.length) continue;
    draft.affiliations.push({
      start: match.index,
      end,
      persons: people.map((p) => p.id),
      title: match[0],
      kind: 'post',
      rule: 'post.leaders',
      confidence: 0.9,
    });
  }
}
