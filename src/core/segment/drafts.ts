import { affinity, pairsOf } from './affinity.js';
import { endsBodyless, leadFrom, leadingEntries, opensAt, sectionFrom } from './ahead.js';
import { NOTICE } from './cues.js';
import {
  bareLines,
  continues,
  type Draft,
  headlines,
  isCut,
  isCutLine,
  isHead,
  isSigned,
  LEAD,
  LEAD_UNITS,
  lacksHeadline,
  standsAlone,
  textOf,
  trailing,
} from './draft.js';
import { rankHead } from './heads.js';
import { isColumnTitle } from './names.js';
import { opensArticle } from './opens.js';
import type { Unit } from './units.js';

/** Reads a page's units from top to bottom and deals them out to articles. */
class Dealer {
  readonly drafts: Draft[] = [];
  current: Draft | undefined;

  constructor(private readonly units: readonly Unit[]) {}

  open(head: Unit[], form?: Draft['form']): void {
    this.current = { head, body: [], section: [], ...(form === undefined ? {} : { form }) };
    this.drafts.push(this.current);
  }

  /** Lines after which no body comes: the headline of a body that has none, or a notice. */
  last(group: Unit[]): void {
    const signed = group.some((unit) => unit.kind === 'byline');
    const open = (draft: Draft | undefined): draft is Draft => draft !== undefined && lacksHeadline(draft) && !continues(draft.body[0]);
    const { current } = this;
    const orphan = open(current) && !(signed && current.form) ? current : this.drafts.find((draft) => open(draft) && !draft.form);
    if (group.some((unit) => NOTICE.test(unit.text))) {
      this.open([], 'notice');
      this.notice(group);
    } else if (orphan !== undefined && (headlines(group).length > 0 || signed)) {
      orphan.head.push(...group);
    } else if (group.length === 1 && (group[0]?.text.includes(',') || group[0]?.gap === 1) && this.current?.body.length) {
      for (const unit of group) unit.kind = 'body';
      this.current.body.push(...group);
    } else {
      for (const unit of group) if (unit.kind !== 'byline') unit.kind = 'residue';
    }
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
    if (
      current === undefined ||
      !lacksHeadline(current) ||
      !current.body.some((unit) => unit.kind === 'dateline') ||
      opensAt(this.units, after)
    )
      return false;
    const fits = group.every((unit) => unit.kind === 'headline' && affinity(unit.text, pairsOf(textOf(current.body))) >= 0.5);
    if (!fits || trailing(group, current, leadFrom(this.units, after)) < group.length) return false;
    current.head.push(...group);
    const cut = this.drafts.findLast((draft) => draft !== current && isCut(draft));
    if (cut === undefined) this.open([]);
    else this.current = cut;
    return true;
  }

  group(group: Unit[], after: number): void {
    if (this.current !== undefined && isCutLine(group, this.current, () => leadFrom(this.units, after))) {
      const [line, ...rest] = group as [Unit, ...Unit[]];
      line.kind = 'body';
      line.why = ['breaks off; shares more with the article above', ...line.why];
      this.current.body.push(line);
      this.group(rest, after);
      return;
    }
    const entries = this.current === undefined ? 0 : leadingEntries(group, () => leadFrom(this.units, after));
    if (entries > 0) {
      for (const unit of group.splice(0, entries)) {
        unit.kind = 'body';
        unit.whole = true;
        unit.why = ['too many short lines for a headline', ...unit.why];
        this.current?.body.push(unit);
      }
      if (group.length === 0) return;
    }
    const next = this.units[after];
    if (next === undefined || endsBodyless(this.units, after)) {
      this.last(group);
      return;
    }
    if (this.headsAbove(group, after)) return;
    if (!opensArticle(group, sectionFrom(this.units, after), opensAt(this.units, after), this.current)) {
      for (const unit of group) {
        unit.kind = 'crosshead';
        unit.why = ['stands alone between paragraphs of an article', ...unit.why];
      }
      this.current?.body.push(...group);
      return;
    }
    let rest = group;
    if (this.current !== undefined && lacksHeadline(this.current) && this.current.body.length > 0) {
      const count = trailing(group, this.current, leadFrom(this.units, after));
      this.current.head.push(...group.slice(0, count));
      rest = group.slice(count);
    }
    const inColumn = rest.length > 1 ? isColumnTitle((rest[0] as Unit).text) : this.current?.inColumn === true;
    this.open(rest, standsAlone(this.units, after) ? 'caption' : undefined);
    if (inColumn) (this.current as Draft).inColumn = true;
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
    const begun = this.current?.body.some((other) => other.kind === 'body' || other.kind === 'dateline') ?? false;
    const empty = this.current?.body.length === 0;
    const fresh = this.current !== undefined && this.current.head.length > 0 && !begun && (empty || this.current.form === undefined);
    if (unit.kind === 'dateline' && !fresh && this.isColumn()) this.openNextItem();
    else if (this.current === undefined || (opensAt(this.units, at) && !fresh))
      this.open([], standsAlone(this.units, at) ? 'caption' : undefined);
    else if (unit.kind === 'body' && isSigned(this.current)) this.openNextItem();
    else if (this.current.form === 'caption' && this.current.body.at(-1)?.kind === 'credit' && unit.kind !== 'credit') this.resume(unit);
    this.current?.body.push(unit);
  }

  /** Whether the current article is an item of a column: it has the column's title over it, or the item before it had. */
  isColumn(): boolean {
    const { head = [], section = [] } = this.current ?? {};
    return head.length === 1 ? isColumnTitle((head[0] as Unit).text) : head.length === 0 && section.length > 0;
  }

  /** The items of a column that are signed one by one, or have datelines, are articles of one section. */
  openNextItem(): void {
    const { head = [], section = [] } = this.current ?? {};
    const column = head.length === 1 && this.isColumn() ? head.splice(0) : section;
    if (this.current !== undefined) this.current.section = column;
    for (const unit of column) unit.kind = 'banner';
    this.open([]);
    (this.current as Draft).section = column;
  }

  /** After a picture with its text, what goes on is the article before it; on a page of pictures, the next one. */
  resume(unit: Unit): void {
    const before = this.drafts.slice(0, -1).findLast((draft) => draft.form === undefined);
    if (before === undefined) this.open([], unit.kind === 'caption' ? 'caption' : undefined);
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
  if (drafts.length === 0) drafts.push(...bareLines(units));
  for (const draft of drafts) {
    const section = rankHead(draft.head, textOf(draft.body.slice(0, LEAD_UNITS)).slice(0, LEAD));
    draft.section = [...draft.section, ...section];
  }
  for (const draft of drafts) draft.head = draft.head.filter((unit) => !draft.section.includes(unit));
  return drafts;
}
