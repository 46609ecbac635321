import { allMatches } from '../text/matches.js';
import { addMention, type Draft, isHanAt, isTaken, mentionEndingAt, tokenCovering } from './draft.js';
import { leftEdge } from './edges.js';

/** `等3家企业`, `等重点企业` after a list: its items are firms. */
const CLOSING =
  /等(?:[0-9一二三四五六七八九十百多余两几]*[家个])?[\u4e00-\u9fa5]{0,6}?(?:企业|公司|集团|厂家|厂商|车企|药企)(?![\u4e00-\u9fa5]{0,3}(?:家|化|类|型))/g;
/** No name of a firm holds one of these. */
const FUNCTION = /[的了在和与等是有为将被把从到让使给由对向以其该各每个全]/;
const LONGEST = 8;

/** Finds firms by their short names in a list that says what they are: `恒某建材、华某汽车等3家企业`. */
export function listedFirms(draft: Draft): void {
  const { text } = draft;
  for (const match of allMatches(text, CLOSING)) {
    const items = itemsBefore(draft, match.index);
    if (items.length < 2) continue;
    for (const { start, end } of items) {
      if (isTaken(draft, start, end) || !isBrandName(draft, start, end)) continue;
      addMention(draft, { start, end, type: 'organisation', subtype: 'company', rule: 'organisation.list', confidence: 0.7 });
    }
  }
}

/** Whether an item holds a word that no dictionary has for a thing or a trade: `高新技术、装备制造等企业` names none. */
function isBrandName(draft: Draft, start: number, end: number): boolean {
  for (let i = start; i < end; ) {
    const token = tokenCovering(draft, i);
    if (!token || token.text.length === 1 || /^(?:x|nr|ns|nt|nz)/.test(token.tag) || (token.tag === 'j' && token.text.length > 2))
      return true;
    i = token.end;
  }
  return false;
}

/** The items of the list that ends at an offset, back to the first that cannot be a name. */
function itemsBefore(draft: Draft, end: number): { start: number; end: number }[] {
  const { text } = draft;
  const items: { start: number; end: number }[] = [];
  for (let stop = end; ; ) {
    const known = mentionEndingAt(draft, stop);
    if (known && known.type !== 'organisation') return items;
    let start = known?.start ?? stop;
    while (!known && start > 0 && stop - start <= LONGEST && isHanAt(text, start - 1) && !draft.taken[start - 1]) start--;
    const listed = text[start - 1] === '、';
    if (!known && !listed) start = leftEdge(draft, stop, LONGEST);
    const name = text.slice(start, stop);
    if (name.length < 3 || (!known && (name.length > LONGEST || FUNCTION.test(name)))) return items;
    items.push({ start, end: stop });
    if (text[start - 1] !== '、') return items;
    stop = start - 1;
  }
}
