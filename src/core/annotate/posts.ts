import type { Affiliation, LocalMention } from '../document.js';
import { namesAfter } from './bearers.js';
import { bodyNamedBefore, opensClause, wardBefore } from './bodies.js';
import { CORPS_RULE } from './corps.js';
import { type Annotator, type Draft, mentionEndingAt } from './draft.js';
import { leaders } from './leaders.js';
import { withOrgan } from './title-organs.js';
import { type Title, titleAt } from './titles.js';
import { type Career, toldBefore } from './told.js';

const BETWEEN_TITLES = /^(?:、|兼任?|,|和|及|暨)?$/;
/** Titles that only firms have. */
const OF_FIRMS = /(?:经理|董事长|董事|总裁|总监)$/;
/** Offices inside a body, which go by its name in no other: `办公室主任`, `会计`. */
const INTERNAL =
  /^(?:办公室主任|工会主席|团委书记|妇女主任|教务主任|政教主任|总务主任|教导主任|护理部主任|车间主任|年级主任|教研组长|班主任|科长|股长|专干|会计|出纳|干事|文书|报账员|干部|职员|工作人员|医生|医师|主任医师|副主任医师|主治医师|护士|护士长|教师|老师|教授|副教授|讲师|民警|辅警|法官|法官助理|书记员|技术员|工程师|主任|书记|监事|司机)$/;
/** From a bearer to the next title of one list: `、业务专干`, `和内科医生`. */
const NEXT_ITEM = /^(?:、|和|与|及|以及)[\u4e00-\u9fa5]{0,8}$/;

/** Callings of those who need not be of the body that was named before. */
const ANYBODYS = /(?:作家|画家|专家|学者|院士|志愿者|运动员|演员|导演|律师|代表|委员|冠军|模范|获得者)$/;
/** An office of the same body, and who is in it: `、后勤办副主任`. */
const NEXT_OFFICE = /^、[\u4e00-\u9fa5]{1,6}[办科股室]$/;
const OF_OFFICE = /^副?(?:主任|科长|股长)$/;

/** The head of a place or a body. */
const SEAT_OF_ONE = /^(?:[省市县区州旗乡镇]委书记|党委书记|党组书记|[省市县区州旗乡镇局厅部院校会]长|主席|董事长|总经理|总裁)$/;
const BESIDE = /^(?:与|和|及|以及)/;

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
      const bridge = lastRole && bridges(draft, lastRole.end, first) && fits(first, lastRole.organ) ? lastRole.organ : undefined;
      const people = namesAfter(draft, last.end, last.kind !== 'role' && last.kind !== 'resident' && last.organ !== undefined);
      const told = people.length ? undefined : toldBefore(draft, titles, career);
      const bearers = told?.bearers ?? holdersOf(draft, last, people);
      career = told;
      const inherited = bridge ?? (last.kind === 'post' && !first.organ && people.length ? carried(draft, lastRole, first) : undefined);
      const held = withOrgans(ownTitles(titles, bearers), inherited);
      if (!bearers.length && joins(draft, titles, compounds[index + 1])) {
        waiting.push(...held);
        continue;
      }
      for (const person of bearers) if (titles.some((t) => t.kind !== 'resident')) person.confidence = Math.max(person.confidence, 0.9);
      if (bearers.length > 0 && bearers.every((p) => p.rule === 'person.byline')) continue;
      const found = bearers.length ? bodiesOf(draft, held, first, bearers[0]) : held;
      const given = [...waiting.splice(0), ...found].map(({ title, organ }) => affiliation(title, organ, bearers));
      draft.affiliations.push(...given);
      if (!bearers.length) draft.untold.push({ titles, affiliations: given.slice(-titles.length) });
      if (bearers.length) lastRole = { end: (bearers.at(-1) as LocalMention).end, organ: found.at(-1)?.organ };
    }
    leaders(draft);
  },
};

/** `市长某甲与某乙座谈`: who is named beside the holder of a seat for one holds another, if any. */
function holdersOf({ text }: Draft, { text: title }: Title, people: LocalMention[]): LocalMention[] {
  const [first, second] = people;
  if (!first || !second || !SEAT_OF_ONE.test(title)) return people;
  return BESIDE.test(text.slice(first.end, second.start)) ? [first] : people;
}

/** Titles with the body that each was found to have; one that has none is of the body of those beside it. */
function bodiesOf(draft: Draft, held: readonly Held[], first: Title, bearer: LocalMention | undefined): Held[] {
  const found = held.map(({ title, organ }) => ({ title, organ: organ ?? bodyOf(draft, title, first, bearer) }));
  const beside = held.some(({ organ }) => organ) ? undefined : found.find(({ organ }) => organ)?.organ;
  return found.map(({ title, organ }) => {
    const whose = organ ?? (title.kind === 'post' ? beside : undefined);
    const ward = whose || title !== first ? '' : wardBefore(draft, bearer?.end === first.from ? bearer.start : first.from);
    return { title: ward ? { ...title, text: ward + title.text } : title, organ: whose };
  });
}

/** The body of a title that names none: the one before its bearer, `某某小学张明校长`, or one that was named before. */
function bodyOf(draft: Draft, title: Title, first: Title, bearer: LocalMention | undefined): LocalMention | undefined {
  if (bearer?.end !== first.from) return opensClause(draft, first) ? bodyNamedBefore(draft, title) : undefined;
  const body = mentionEndingAt(draft, bearer.start);
  return body?.type === 'organisation' && title.kind !== 'resident' ? body : bodyNamedBefore(draft, title, bearer.start);
}

/** A title with the body that it has, or takes from the title before it. */
interface Held {
  title: Title;
  organ: LocalMention | undefined;
}

/** In `张明校长、某某村干部` the second title is not of the one whose name stands right before the first. */
function ownTitles(titles: Title[], bearers: readonly LocalMention[]): Title[] {
  const next = titles.findIndex((title, i) => i > 0 && title.organ && title.from < title.start);
  return next > 0 && bearers.at(-1)?.end === titles[0]?.from ? titles.slice(0, next) : titles;
}

/** Whether a title is the next of a list of people of one body: right after a bearer, or with a word that says of which part. */
function bridges({ text, taken }: Draft, end: number, title: Title): boolean {
  const between = text.slice(end, Math.min(title.from, end + 12));
  if (title.from - end > 11 || !NEXT_ITEM.test(between)) return false;
  const bare = /^(?:和|与|及|、|以及)$/.test(between);
  const internal = INTERNAL.test(title.text) || (NEXT_OFFICE.test(between) && OF_OFFICE.test(title.text));
  return (
    (bare && (title.kind !== 'role' || internal || !ANYBODYS.test(title.text))) ||
    (title.organ === undefined && internal && !taken.subarray(end, title.from).some(Boolean))
  );
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
  return /[、兼]/.test(draft.text[end] ?? '') && start - end <= 24 && start > end && !/[。;!?\n]/.test(draft.text.slice(end, start));
}

/** `市人大常委会主任甲主持会议,副主任乙、丙出席`: a deputy without an organ is of the body named last in the paragraph. */
function carried(draft: Draft, last: { end: number; organ: LocalMention | undefined } | undefined, title: Title): LocalMention | undefined {
  if (
    !last?.organ ||
    !opensClause(draft, title) ||
    !/^(?:办公室主任|工会主席|副|秘书长|委员|常委|党组|党委|政委|教导员|检察员|审判员|庭长|总工程师|总经济师|工会主席)/.test(title.text)
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
    const near = previous && bare.start - previous.end < 22 ? { ...previous, ...organOfLast(current) } : undefined;
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

/** The organ that the last title of a compound has, or takes from those before it. */
function organOfLast(titles: readonly Title[]): Pick<Title, 'organ'> {
  const organ = titles.findLast(({ organ }) => organ && organ.rule !== CORPS_RULE)?.organ;
  return organ ? { organ } : {};
}
