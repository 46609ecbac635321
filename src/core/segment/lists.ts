import { isColumnTitle } from './names.js';
import { isClosed, lengthOf, tightest, type Unit } from './units.js';

/** What an entry of a list is no longer than, and a headline neither. */
const MAX_ENTRY = 60;
/** Longer lines are paragraphs. */
const MAX_LINE = 120;
/** So many short lines in one block, with no text under them, are a list and no headlines. */
const MIN_RUN = 3;

/** `联系单位:某某局`, `副秘书长:张三 李四`: what it says and for whom, in one line. */
export const LABELLED =
  /^\S{0,8}(?:长|员|任|记|组|席|委|单位|电话|热线|邮箱|地址|网址|时间|日期|地点|期限|来源|人|附件|编号|方式|称号|名单|[一二三四五六七八九]等奖|金奖|银奖|铜奖)\s*:\s*\S/;
/** `张三为局长;`, `李四的主任职务。`, `王五,男,1970年生`. */
const ENTRY = /;$|的\S{2,30}职务。$|^\S{1,24}为\S{4,30}(?:长|员|任|记|席)。$/;
/** `张三　某某公司职工`: a name, a blank and where its bearer works. */
const NAMED = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}\s+\p{Script=Han})(?:\([^()]{1,12}\))?\s+\p{Script=Han}\S{5,}$/u;
/** Who signs a notice, and when. */
const OFFICE = /^\p{Script=Han}{4,30}(?:局|院|会|室|司|府|委|部|厅|处|所|心|组|队|站|行|社|校|学|馆|团)$/u;
export const BARE_DATE = /^(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年\S{1,3}月\S{1,3}日$/;
const SPEAKER = /^(?:问|答|Q|A|记者|主持人|\p{Script=Han}{2,4}|.{2,18}\p{Script=Han}{2,4}):/u;
/** What reporters are given when they ask. */
const ASKED = /^(?:问|Q|记者|主持人|本报记者|本刊记者)\s*:/;

const isShort = (unit: Unit): boolean => unit.kind === 'residue' && lengthOf(unit) <= MAX_ENTRY && !isClosed(unit);

/** Units that no blank line parts. */
function* blocksOf(units: readonly Unit[]): Generator<[from: number, to: number]> {
  let from = 0;
  for (let i = 1; i <= units.length; i++) {
    if (i < units.length && (units[i] as Unit).gap <= 1) continue;
    yield [from, i];
    from = i;
  }
}

function take(unit: Unit, why: string): void {
  unit.kind = 'body';
  unit.whole = true;
  unit.why = [why];
}

/** What lines of a list, and the words of a question, are by their form alone. */
function byForm(unit: Unit, after: Unit | undefined): string | undefined {
  if (unit.text.length > MAX_LINE) return undefined;
  if (ENTRY.test(unit.text)) return 'an entry of a list';
  if (ASKED.test(unit.text)) return 'a question of an interview';
  if (/\?$/.test(unit.text) && SPEAKER.test(unit.text) && after !== undefined && SPEAKER.test(after.text))
    return 'a question and its answer';
  if (/:$/.test(unit.text) && after !== undefined && ENTRY.test(after.text)) return 'announces a list';
  if (LABELLED.test(unit.text) && lengthOf(unit) <= MAX_ENTRY && !isColumnTitle(unit.text)) return 'a label and what it says';
  return undefined;
}

/** An office or a day right under the last line of a text. */
function signs(units: readonly Unit[], at: number, near: number): boolean {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  const after = units[at + 1];
  if (before === undefined || unit.gap > near || (before.kind !== 'residue' && before.kind !== 'body') || !isClosed(before)) return false;
  if (BARE_DATE.test(unit.text)) return true;
  const last = after === undefined || after.gap > near || BARE_DATE.test(after.text);
  return OFFICE.test(unit.text) && last && after?.kind !== 'dateline' && after?.kind !== 'byline';
}

/**
 * Tells lines of lists, notices and interviews from headlines: by their form, and on pages that part paragraphs by blank
 * lines, as a block of short lines with no text under it. Changes the units.
 *
 * @param units in the order of the page, mastheads, bylines and credits already known
 */
export function markLists(units: readonly Unit[]): void {
  const near = tightest(units);
  for (const [i, unit] of units.entries()) {
    if (unit.kind !== 'residue') continue;
    const why = byForm(unit, units[i + 1]) ?? (signs(units, i, near) ? 'signs a notice' : undefined);
    if (why !== undefined) take(unit, why);
  }
  const parted = units.some((unit) => unit.gap > 1);
  if (!parted) return;
  for (const [from, to] of blocksOf(units)) {
    const block = units.slice(from, to);
    const named = block.filter((unit) => NAMED.test(unit.text)).length >= 2;
    const next = units[to];
    const heads =
      next !== undefined && (isClosed(next) || next.kind === 'byline' || next.kind === 'dateline' || lengthOf(next) > MAX_ENTRY);
    if (block.length < MIN_RUN || !block.every(isShort) || (heads && !named)) continue;
    const bodiless = units.slice(0, from).every((unit) => unit.kind === 'masthead' || isShort(unit));
    if (!bodiless) for (const unit of block) take(unit, 'one of several short lines with no text under them');
  }
}
