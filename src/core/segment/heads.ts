import { affinity, pairsOf } from './affinity.js';
import { BANNER, EVENT } from './cues.js';
import { lengthOf, type Unit } from './units.js';

const DASH = /^——/;

function rank(unit: Unit, kind: Unit['kind'], why: string): void {
  unit.kind = kind;
  unit.why = [why, ...unit.why];
}

/** How well a line would head a body: what it shares with the lead, more where it tells an event and not a slogan. */
function fit(unit: Unit, lead: ReadonlySet<string>): number {
  return affinity(unit.text, lead) + (EVENT.test(unit.text) ? 0.25 : 0) - (BANNER.test(unit.text) ? 0.2 : 0);
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
  const pairs = pairsOf(lead);
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
  if (groups.length > 1) {
    const scores = groups.map(
      (group) => Math.max(...group.map((unit) => fit(unit, pairs))) + (group.length > 1 && group === dashed.at(-1) ? 0.1 : 0),
    );
    main = scores.indexOf(Math.max(...scores));
  }
  for (const [i, group] of groups.entries()) {
    const [first, ...dashes] = group as [Unit, ...Unit[]];
    if (i === main) {
      for (const unit of dashes) rank(unit, 'subtitle', 'opens with a dash under the headline');
      continue;
    }
    if (group.length > 1) {
      for (const unit of group) banner(unit, 'a section title with its explanation, away from the headline');
    } else if (i < main) {
      const short = lengthOf(first) <= 12 || BANNER.test(first.text);
      const far = affinity(first.text, pairs) < 0.2;
      if (short && far && !/[::]$/.test(first.text)) banner(first, 'a short section title');
      else if (main === groups.length - 1 || EVENT.test((groups[main] as Unit[])[0]?.text ?? ''))
        rank(first, 'kicker', 'stands over the headline');
    } else if (BANNER.test(first.text) && affinity(first.text, pairs) < 0.2) {
      banner(first, 'a slogan that the body does not take up');
    } else {
      rank(first, 'subtitle', 'stands under the headline');
    }
  }
  return section;
}

/** The title that a head makes: its headline lines, and subtitles that a dash ties to them. */
export function titleOf(head: readonly Unit[], printed: (unit: Unit) => string): string {
  let title = '';
  for (const unit of head) {
    if (unit.kind === 'headline') title += (title === '' ? '' : ' ') + printed(unit);
    else if (unit.kind === 'subtitle' && DASH.test(unit.text)) title += printed(unit);
  }
  return title.trim();
}
