import { affinity, pairsOf } from './affinity.js';
import { BANNER, EVENT } from './cues.js';
import { lengthOf, type Unit } from './units.js';

/** Up to so many characters a line over a headline is a tag, not a headline. */
const TAG = 6;

const DASH = /^—/;

/** What the headlines of leaders' doings say. */
const LEADERS = /会见|出席|主持|调研|考察|讲话(?!精神)|调度|督导|视察|看望|慰问|走访|检查|致辞|率队/;

function rank(unit: Unit, kind: Unit['kind'], why: string): void {
  unit.kind = kind;
  unit.why = [why, ...unit.why];
}

/** How well a line would head a body: what it shares with the lead, more where it tells an event, less where it is a slogan or a few words. */
function suits(unit: Unit, lead: ReadonlySet<number>): number {
  const form = (EVENT.test(unit.text) ? 0.25 : 0) - (BANNER.test(unit.text) ? 0.2 : 0) - (lengthOf(unit) <= TAG ? 1 : 0);
  return affinity(unit.text, lead) + form;
}

/** Lines that a dash line belongs to, with it: a section title and its explanation, or a headline and its subtitle. */
function clusters(lines: readonly Unit[]): Unit[][] {
  const out: Unit[][] = [];
  for (const line of lines) {
    if (DASH.test(line.text) && out.length > 0) (out.at(-1) as Unit[]).push(line);
    else out.push([line]);
  }
  return out;
}

/**
 * Decides what the lines over one body are: section banner, kicker, headline, subtitle. Changes their kinds.
 *
 * A line with a dash line under it is one cluster. Of several clusters the one that fits the body best is the headline;
 * one that has a dash line but fits worse, or a slogan of a column, is a banner. Lines that nothing sets apart stay headlines.
 *
 * @param head headline lines and bylines in order
 * @param lead the beginning of the body
 * @returns the units of the section banner
 */
export function rankHead(head: readonly Unit[], lead: string): Unit[] {
  const signed = head.findIndex((unit) => unit.kind === 'byline');
  const before = head.filter((unit, i) => unit.kind === 'headline' && (signed < 0 || i < signed));
  const after = head.filter((unit, i) => unit.kind === 'headline' && signed >= 0 && i > signed);
  const section: Unit[] = [];
  const banner = (unit: Unit, why: string): void => {
    rank(unit, 'banner', why);
    section.push(unit);
  };
  if (before.length === 0) return section;
  for (const unit of after) banner(unit, 'stands between the byline and the body');
  const groups = clusters(before);
  const dashed = groups.filter((group) => group.length > 1);
  let main = 0;
  // A line alone, as nearly always, is compared with nothing.
  const pairs = groups.length > 1 ? pairsOf(lead) : new Set<number>();
  if (groups.length > 1) {
    const scores = groups.map(
      (group) => Math.max(...group.map((unit) => suits(unit, pairs))) + (group.length > 1 && group === dashed.at(-1) ? 0.1 : 0),
    );
    main = scores.indexOf(Math.max(...scores));
  }
  for (const [i, group] of groups.entries()) {
    const [first, ...dashes] = group as [Unit, ...Unit[]];
    if (i === main) {
      for (const unit of dashes) rank(unit, 'subtitle', 'opens with a dash under the headline');
      continue;
    }
    const far = affinity(first.text, pairs) < 0.2;
    const headline = (groups[main] as Unit[])[0] as Unit;
    if (group.length > 1) {
      for (const unit of group) banner(unit, 'a section title with its explanation, away from the headline');
    } else if ((i < main && lengthOf(first) <= TAG && !/:$/.test(first.text)) || (far && BANNER.test(first.text))) {
      banner(first, 'a section title that the body does not take up');
    } else if (i < main && LEADERS.test(headline.text) && !LEADERS.test(first.text) && !EVENT.test(first.text) && !/:$/.test(first.text)) {
      rank(first, 'kicker', 'a slogan over a headline that tells who did what');
    } else if (i > main && !/:$/.test(headline.text) && lengthOf(first) > lengthOf(headline) * 1.6) {
      rank(first, 'subtitle', 'longer, under the headline');
    } else {
      first.why = ['nothing sets it apart from the headline', ...first.why];
    }
  }
  return section;
}

/** The title that a head makes: its headline lines, and subtitles that a dash ties to them. */
export function titleOf(head: readonly Unit[], printed: (unit: Unit) => string): string {
  let title = '';
  for (const unit of head) {
    if (unit.kind === 'headline') title += (title === '' || /[::]$/.test(title) ? '' : ' ') + printed(unit);
    else if (unit.kind === 'subtitle' && DASH.test(unit.text)) title += printed(unit);
  }
  return title
    .replace(/^(?:[■□●◆▲△★☆◎◇▪⊙]+\s*|(?:标题|题目)[:：]\s*)/, '')
    .replace(/[★☆]+$/, '')
    .trim();
}
