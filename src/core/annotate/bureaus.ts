import { allMatches } from '../text/matches.js';
import { addMention, type Draft, mentionAt, removeMention } from './draft.js';

/** Engineering bureaus of the state's builders, by number or trade: `中铁五局`, `中交一航局`. */
const BUREAU =
  /(?:中铁|中建|中交|中冶|中水|水电|电建)(?:[一二三四五六七八九十]{1,3}[航公]?|隧道|大桥|电气化|(?:北京|上海|广州)(?:工程)?)局(?!长|部|面|势)/g;

/** Finds the engineering bureaus that are named by their short names. */
export function bureaus(draft: Draft): void {
  for (const { index: start, 0: name } of allMatches(draft.text, BUREAU)) {
    const end = start + name.length;
    const inner = Array.from(name, (_, i) => mentionAt(draft, start + i)).filter((mention) => mention !== undefined);
    if (inner.some(({ type, end: last }) => type !== 'place' || last > end)) continue;
    for (const place of new Set(inner)) removeMention(draft, place);
    addMention(draft, { start, end, type: 'organisation', subtype: 'company', rule: 'organisation.suffix', confidence: 0.85 });
  }
}
