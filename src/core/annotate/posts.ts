import type { Affiliation, LocalMention } from '../document.js';
import { namesAfter } from './bearers.js';
import { bodyNamedBefore, opensClause } from './bodies.js';
import { namesBefore } from './careers.js';
import { type Annotator, type Draft, mentionEndingAt } from './draft.js';
import { withOrgan } from './title-organs.js';
import { type Title, titleAt } from './titles.js';

const BETWEEN_TITLES = /^(?:、|兼任?|,|和|及|暨)?$/;
/** What stands between two posts of a career: `曾任甲局局长,乙学会副会长`. */
const GOES_ON = /^(?:[、,;]|兼)[\u4e00-\u9fa5()“”·]{0,20}$/;
/** Titles that only firms have. */
const OF_FIRMS = /(?:经理|董事长|董事|总裁|总监)$/;
const LEADERS = /(?:省|市|县|区|州|旗|镇|乡)(?:委|政府|级)?(?:班子)?(?:老)?领导(?:同志)?(?=[\u4e00-\u9fa5])/g;

/** Finds posts and roles with those who bear them: `[organ][title]、[organ][title][name]、[name]`, and titles after the name. */
export const posts: Annotator = {
  id: 'posts',
  requires: ['tokens', 'places', 'organs', 'organisations'],
  annotate(draft) {
    const compounds = findCompounds(draft);
    /** Titles that a body between them and the next title keeps from their bearer: `市政协委员、某某公司董事长某某`. */
    const waiting: Held[] = [];
    let lastRole: { end: number; organ: LocalMention | undefined } | undefined;
    let career: Career | undefined;
    for (const [index, titles] of compounds.entries()) {
      const last = titles.at(-1) as Title;
      const first = titles[0] as Title;
      const bridge =
        lastRole && /^(?:和|与|及|、|以及)$/.test(draft.text.slice(lastRole.end, first.from)) && fits(first, lastRole.organ)
          ? lastRole.organ
          : undefined;
      const people = namesAfter(draft, last.end, last.kind !== 'role' && last.kind !== 'resident' && last.organ !== undefined);
      const told = people.length ? undefined : toldBefore(draft, titles, career);
      const bearers = told?.bearers ?? people;
      career = told;
      const inherited = bridge ?? (last.kind === 'post' && !first.organ && people.length ? carried(draft, lastRole, first) : undefined);
      const held = withOrgans(titles, inherited);
      if (!bearers.length && joins(draft, titles, compounds[index + 1])) {
        waiting.push(...held);
        continue;
      }
      for (const person of bearers) if (titles.some((t) => t.kind !== 'resident')) person.confidence = Math.max(person.confidence, 0.9);
      if (bearers.length > 0 && bearers.every((p) => p.rule === 'person.byline')) continue;
      for (const { title, organ } of [...waiting.splice(0), ...held])
        draft.affiliations.push(
          affiliation(title, organ ?? (bearers.length && opensClause(draft, first) ? bodyNamedBefore(draft, title) : undefined), bearers),
        );
      if (bearers.length) lastRole = { end: (bearers.at(-1) as LocalMention).end, organ: held.at(-1)?.organ };
    }
    leaders(draft);
  },
};

/** A title with the body that it has, or takes from the title before it. */
interface Held {
  title: Title;
  organ: LocalMention | undefined;
}

/** Whose posts a verb tells of, and where the last of them ended. */
interface Career {
  bearers: LocalMention[];
  tenure: Title['tenure'] | undefined;
  end: number;
}

/** The bearers that stand before their titles, or whose posts the clause before was telling. */
function toldBefore(draft: Draft, titles: Title[], career: Career | undefined): Career | undefined {
  const first = titles[0] as Title;
  const last = titles.at(-1) as Title;
  const bearers = namesBefore(draft, titles);
  if (bearers.length) return { bearers, tenure: last.tenure, end: last.end };
  if (!career || !GOES_ON.test(draft.text.slice(career.end, first.from))) return undefined;
  if (career.tenure) for (const title of titles) title.tenure ??= career.tenure;
  return { bearers: career.bearers, tenure: career.tenure, end: last.end };
}

function withOrgans(titles: readonly Title[], inherited: LocalMention | undefined): Held[] {
  let organ = inherited;
  return titles.map((title) => {
    organ = title.organ ?? organ;
    return { title, organ };
  });
}

/** Whether a compound of titles goes on in the next, over the name of a body. */
function joins(draft: Draft, titles: readonly Title[], next: readonly Title[] | undefined): boolean {
  const end = titles.at(-1)?.end ?? 0;
  const start = next?.[0]?.from ?? end;
  return draft.text[end] === '、' && start - end <= 24 && start > end && !/[。;!?\n]/.test(draft.text.slice(end, start));
}

/** `市人大常委会主任甲主持会议,副主任乙、丙出席`: a deputy without an organ is of the body named last in the paragraph. */
function carried(draft: Draft, last: { end: number; organ: LocalMention | undefined } | undefined, title: Title): LocalMention | undefined {
  if (
    !last?.organ ||
    !opensClause(draft, title) ||
    !/^(?:副|秘书长|委员|常委|党组|党委|政委|教导员|检察员|审判员|庭长|总工程师|总经济师|工会主席)/.test(title.text)
  )
    return undefined;
  if (!fits(title, last.organ)) return undefined;
  const between = draft.text.slice(last.end, title.start);
  return between.length < 120 && !between.includes('\n') ? last.organ : undefined;
}

/** Whether a title is one that such a body has. */
function fits(title: Title, organ: LocalMention | undefined): boolean {
  return !OF_FIRMS.test(title.text) || organ?.subtype === 'company' || organ?.subtype === 'association';
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

/** `市领导甲、乙、丙参加`, `市总工会领导甲`: officials without a named office. */
function leaders(draft: Draft): void {
  for (let at = draft.text.indexOf('领导'); at >= 0; at = draft.text.indexOf('领导', at + 2)) {
    const body = mentionEndingAt(draft, at);
    const people = body?.type === 'organisation' && body.jurisdiction && body.subtype !== 'company' ? namesAfter(draft, at + 2, true) : [];
    if (body && people.length) addLeaders(draft, body.start, at + 2, people);
  }
  for (const match of draft.text.matchAll(LEADERS)) {
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
