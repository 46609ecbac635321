import { affinity, pairsOf } from './affinity.js';
import { DAY_LED, JUMP_FROM, NOTICE } from './cues.js';
import { rankHead } from './heads.js';
import { isClosed, lengthOf, type Unit } from './units.js';

/** How much of a body its headline is held against. */
const LEAD = 600;
const LEAD_UNITS = 20;

/** An article in the making. */
export interface Draft {
  /** Kicker, headline, subtitle and byline lines. */
  head: Unit[];
  /** Everything that reads on: dateline, body, crossheads, captions, credits, jump lines. */
  body: Unit[];
  section: Unit[];
  /** A picture with its text, a public notice, or the page's imprint. */
  form?: 'caption' | 'notice' | 'imprint';
}

const isHead = (unit: Unit): boolean => unit.kind === 'headline' || unit.kind === 'subtitle' || unit.kind === 'byline';
const isText = (unit: Unit): boolean => unit.kind === 'body' || unit.kind === 'caption' || unit.kind === 'dateline';
const textOf = (units: readonly Unit[]): string =>
  units
    .filter(isText)
    .map((unit) => unit.text)
    .join('\n');
const headlines = (units: readonly Unit[]): Unit[] => units.filter((unit) => unit.kind === 'headline');

/** A picture that is an item of its own: its text opens with its day and is a sentence, or its makers call it a report. */
function standsAlone(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  if (unit.kind !== 'caption' || lengthOf(unit) < 30) return false;
  const credit = units.slice(at, at + 3).find((other) => other.kind === 'credit');
  return DAY_LED.test(unit.text) || /摄影报道$/.test(credit?.text ?? '');
}

/** How the lines between two bodies are told to head the second of them; the sum of weights decides. */
function opensArticle(group: readonly Unit[], next: Unit, opensNext: boolean, current: Draft | undefined): boolean {
  if (current === undefined || opensNext || group.some((unit) => unit.kind === 'byline')) return true;
  if (headlines(group).length > 1) return true;
  if (current.body.length === 1 && continues(current.body[0])) return false;
  const only = group[0] as Unit;
  const last = current.body.at(-1);
  let score = NOTICE.test(only.text) ? 3 : 0;
  if (last?.kind === 'credit' || last?.kind === 'jump') score += 2;
  if (/^——/.test(only.text)) score += 1;
  if (lengthOf(only) > 20) score += 1;
  if (DAY_LED.test(next.text)) score += 0.5;
  if (only.gap > 2) score += 0.5;
  if (current.head.some((unit) => unit.kind === 'byline')) score -= 1;
  if (lengthOf(only) <= 14) score -= 1;
  return score >= 1.5;
}

/** How many leading lines of a group belong to the body above them, which has no headline yet, and not to the one below. */
function trailing(group: readonly Unit[], above: Draft, below: string): number {
  const abovePairs = pairsOf(textOf(above.body));
  const belowPairs = pairsOf(below);
  let count = 0;
  for (const unit of group) {
    if (unit.kind !== 'headline') break;
    if (affinity(unit.text, abovePairs) <= affinity(unit.text, belowPairs) * 1.2) break;
    count++;
  }
  return count;
}

const continues = (unit: Unit | undefined): boolean => unit?.kind === 'jump' && JUMP_FROM.test(unit.text);

const headless = (draft: Draft | undefined): draft is Draft => draft !== undefined && headlines(draft.head).length === 0;

/** An article whose last paragraph a column cut, and that goes on elsewhere on the page. */
export function isCut(draft: Draft): boolean {
  const last = draft.body.at(-1);
  const body = draft.body.findLast((unit) => unit.kind === 'body');
  return body !== undefined && last?.kind !== 'jump' && last?.kind !== 'credit' && !isClosed(body) && draft.form === undefined;
}

/** Reads a page's units from top to bottom and deals them out to articles. */
class Dealer {
  readonly drafts: Draft[] = [];
  current: Draft | undefined;

  constructor(private readonly units: readonly Unit[]) {}

  open(head: Unit[], form?: Draft['form']): void {
    this.current = { head, body: [], section: [], ...(form === undefined ? {} : { form }) };
    this.drafts.push(this.current);
  }

  /** The text that follows a position, up to the next headline lines. */
  lead(from: number): string {
    let end = from + 1;
    while (end < this.units.length && !isHead(this.units[end] as Unit)) end++;
    return textOf(this.units.slice(from, Math.min(end, from + LEAD_UNITS))).slice(0, LEAD);
  }

  opensAt(at: number): boolean {
    const unit = this.units[at];
    if (unit === undefined) return false;
    return unit.kind === 'dateline' || continues(unit) || standsAlone(this.units, at);
  }

  /** Lines after which no body comes: the headline of a body that has none, or a notice. */
  last(group: Unit[]): void {
    const signed = group.some((unit) => unit.kind === 'byline');
    const orphan =
      headless(this.current) && !(signed && this.current.form) ? this.current : this.drafts.find((draft) => headless(draft) && !draft.form);
    if (group.some((unit) => NOTICE.test(unit.text))) {
      this.open([], 'notice');
      this.notice(group);
    } else if (orphan !== undefined && (headlines(group).length > 0 || signed)) {
      orphan.head.push(...group);
    } else if (group.length === 1 && group[0]?.text.includes(',') && this.current !== undefined) {
      for (const unit of group) unit.kind = 'body';
      this.current.body.push(...group);
    } else {
      for (const unit of group) if (unit.kind !== 'byline') unit.kind = 'residue';
    }
  }

  /** Whether nothing comes after a position but pictures that are no items of their own. */
  endsBodyless(from: number): boolean {
    for (let i = from; i < this.units.length; i++) {
      const unit = this.units[i] as Unit;
      if (isHead(unit) || unit.kind === 'body' || unit.kind === 'dateline' || standsAlone(this.units, i)) return false;
    }
    return true;
  }

  notice(group: Unit[]): void {
    const [title, ...rest] = group as [Unit, ...Unit[]];
    this.current?.head.push(title);
    for (const unit of rest) {
      unit.kind = 'notice';
      unit.why = ['a line of a public notice', ...unit.why];
    }
    this.current?.body.push(...rest);
  }

  /** A headline that stands under its body, with more of an earlier article under it; true where it was that. */
  headsAbove(group: readonly Unit[], after: number): boolean {
    const { current } = this;
    if (!headless(current) || !current.body.some((unit) => unit.kind === 'dateline') || this.opensAt(after)) return false;
    const fits = group.every((unit) => unit.kind === 'headline' && affinity(unit.text, pairsOf(textOf(current.body))) >= 0.5);
    if (!fits || trailing(group, current, this.lead(after)) < group.length) return false;
    current.head.push(...group);
    const cut = this.drafts.findLast((draft) => draft !== current && isCut(draft));
    if (cut === undefined) this.open([]);
    else this.current = cut;
    return true;
  }

  group(group: Unit[], after: number): void {
    const next = this.units[after];
    if (next === undefined || this.endsBodyless(after)) {
      this.last(group);
      return;
    }
    if (this.headsAbove(group, after)) return;
    if (!opensArticle(group, next, this.opensAt(after), this.current)) {
      for (const unit of group) {
        unit.kind = 'crosshead';
        unit.why = ['stands alone between paragraphs of an article', ...unit.why];
      }
      this.current?.body.push(...group);
      return;
    }
    let rest = group;
    if (headless(this.current) && this.current.body.length > 0) {
      const count = trailing(group, this.current, this.lead(after));
      this.current.head.push(...group.slice(0, count));
      rest = group.slice(count);
    }
    this.open(rest, standsAlone(this.units, after) ? 'caption' : undefined);
  }

  deal(): Draft[] {
    const { units } = this;
    for (let i = 0; i < units.length; ) {
      const unit = units[i] as Unit;
      if (unit.kind === 'masthead') {
        i++;
      } else if (isHead(unit)) {
        let end = i;
        while (end < units.length && isHead(units[end] as Unit)) end++;
        this.group(units.slice(i, end), end);
        i = end;
      } else {
        this.text(i);
        i++;
      }
    }
    return this.drafts;
  }

  text(at: number): void {
    const unit = this.units[at] as Unit;
    const fresh = this.current !== undefined && this.current.body.length === 0 && this.current.head.length > 0;
    if (this.current === undefined || (this.opensAt(at) && !fresh)) this.open([], standsAlone(this.units, at) ? 'caption' : undefined);
    else if (this.current.form === 'caption' && this.current.body.at(-1)?.kind === 'credit' && unit.kind !== 'credit') this.resume();
    this.current?.body.push(unit);
  }

  /** After a picture with its text, what goes on is the article before it. */
  resume(): void {
    const before = this.drafts.slice(0, -1).findLast((draft) => draft.form === undefined);
    if (before === undefined) this.open([]);
    else this.current = before;
  }
}

/**
 * Makes articles of a page's units: which lines head which body, which bodies belong together.
 *
 * @param units classified; their kinds are made final here
 */
export function draftArticles(units: readonly Unit[]): Draft[] {
  const drafts = new Dealer(units).deal().filter((draft) => draft.head.length + draft.body.length > 0);
  for (const draft of drafts) draft.section = rankHead(draft.head, textOf(draft.body.slice(0, LEAD_UNITS)).slice(0, LEAD));
  for (const draft of drafts) draft.head = draft.head.filter((unit) => !draft.section.includes(unit));
  return drafts;
}
