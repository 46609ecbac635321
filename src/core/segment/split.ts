import { isCredit, readAuthors } from './bylines.js';
import { DATELINE, JUMP_FROM, JUMP_ON } from './cues.js';
import { looksLikeName, type PersonNames } from './names.js';
import { partOf, type Unit } from './units.js';

/** A jump line is looked for in so many last characters: a line may be a whole file. */
const MAX_JUMP = 80;
const PHOTO = /(?:摄|摄影|摄影报道|供图)$/;

/** Where a credit that ends a line begins: in brackets, or after the last sentence; -1 where none does. */
function creditAt(text: string, known: PersonNames): number {
  // Most lines end in a full stop: the patterns below, which look from every character to the end of the line, are not for them.
  const bracket = text.endsWith(')') ? /\((?<inside>[^()]{2,50})\)$/.exec(text) : null;
  if (bracket && bracket.index > 0) {
    const inside = bracket.groups?.inside ?? '';
    const authors = readAuthors(inside, known);
    const told = /记者|通讯员|评论员|摄|图|作者|文|辑|整理/.test(inside) || authors.every((author) => looksLikeName(author.name, known));
    const bare = !/记者|通讯员|摄|图|文|辑|整理/.test(inside);
    if (authors.length === 0 && isCredit(bracket[0], known)) return bracket.index;
    const sentence = /[。!?”"…]\s*$/.test(text.slice(0, bracket.index));
    if (authors.length > 0 && told && (!bare || sentence)) return bracket.index;
    return -1;
  }
  const open = /[。!?”)]$/.test(text.slice(-1)) ? null : /[。!?”")]\s*(?<inside>[^。!?”)]{3,40})$/.exec(text);
  if (open) {
    const inside = open.groups?.inside ?? '';
    if ((PHOTO.test(inside) || /(?:文\/图|图\/文)$/.test(inside)) && readAuthors(inside, known).length > 0)
      return text.length - inside.length;
  }
  return -1;
}

function part(unit: Unit, from: number, to: number, kind: Unit['kind'], why: string): Unit[] {
  const cut = partOf(unit, from, to);
  return cut === undefined ? [] : [{ ...cut, kind, why: [why] }];
}

/**
 * Cuts off what is printed in one line with the text: a jump line, a dateline, a credit or signature.
 *
 * @param unit as unitsOf returns it
 * @param known surnames
 * @returns its parts in order; what is left of the text keeps the kind `residue`
 */
export function splitUnit(unit: Unit, known: PersonNames): Unit[] {
  const { text } = unit;
  let from = 0;
  let to = text.length;
  const head: Unit[] = [];
  const tail: Unit[] = [];
  const jump = JUMP_FROM.exec(text);
  if (jump) {
    from = jump[0].length;
    head.push(...part(unit, 0, from, 'jump', 'continues from another page'));
  }
  const dateline = DATELINE.exec(text.slice(from));
  if (dateline) {
    const end = from + dateline[0].length;
    head.push(...part(unit, from, end, 'dateline', 'names the outlet and ends in 讯 or 电'));
    from = end;
  }
  const end = Math.max(0, to - MAX_JUMP);
  const on = JUMP_ON.exec(text.slice(end, to));
  if (on && end + on.index >= from) {
    tail.unshift(...part(unit, end + on.index, to, 'jump', 'goes on on another page'));
    to = end + on.index;
  }
  const credit = creditAt(text.slice(0, to).trimEnd(), known);
  if (credit > from) {
    tail.unshift(...part(unit, credit, to, 'credit', 'names who wrote or photographed at the end of the line'));
    to = credit;
  }
  return [...head, ...(partOf(unit, from, to) ? [partOf(unit, from, to) as Unit] : []), ...tail];
}
