import { CharacterSet } from '../lexicon/characters.js';
import { type Draft, isWordEnd, isWordStart, mentionAt, tokenCovering } from './draft.js';
import { type NameCandidate, type NameFrame, rightScore } from './frames.js';
import { endOfTailed, endsOfDotted, sounds } from './transliterated.js';

/** Adverbs and prepositions that begin no foreign name. */
const ADVERB = new CharacterSet('先再又就还才都也已将正在曾均共对向与和跟给把从');

/** A name that ends as the names of a people do, `马旦别克`, `白玛卓嘎`. */
export function tailedName(draft: Draft, at: number, frame: NameFrame): NameCandidate | undefined {
  const end = isWordStart(draft, at) ? endOfTailed(draft, at, frame.expected) : undefined;
  return end === undefined
    ? undefined
    : { end, name: draft.text.slice(at, end), score: 2.6 + rightScore(draft, end, frame) + (frame.expected ? 2 : 0) };
}

/** A name without a Han surname after a title, `盟委书记乌力吉`: words that the dictionary has as names or not at all. */
export function foreignName(draft: Draft, at: number, frame: NameFrame): NameCandidate | undefined {
  if (ADVERB.hasAt(draft.text, at)) return undefined;
  let end = at;
  for (let token = tokenCovering(draft, end); token?.start === end && end - at < 5; token = tokenCovering(draft, end)) {
    if (!/^(?:nr|x|nz|ns)/.test(token.tag) || !/^[\u4e00-\u9fa5]+$/.test(token.text) || mentionAt(draft, end)) break;
    end = token.end;
  }
  const length = end - at;
  const right = length >= 2 && length <= 5 ? rightScore(draft, end, frame) : 0;
  if (right >= 1.2) return { end, name: draft.text.slice(at, end), score: 1 + right * 0.6 };
  return frame.sure ? soundedName(draft, at, frame) : undefined;
}

/** After an office in a named body, letters that write sounds up to where what follows fits a person: `旗长赛汗当夜赶到`. */
function soundedName(draft: Draft, at: number, frame: NameFrame): NameCandidate | undefined {
  for (let end = at + 2; end <= at + 7 && sounds(draft.text, at, end); end++) {
    const right = frame.until === undefined || frame.until === end ? rightScore(draft, end, frame) : 0;
    if (right >= 1.2) return { end, name: draft.text.slice(at, end), score: 0.8 + right * 0.6 };
  }
  return undefined;
}

/** A name in parts, `阿依古丽·买买提`: its last part ends where what follows fits best, and rather after its last sound than before. */
export function dottedName(draft: Draft, at: number, frame: NameFrame): NameCandidate | undefined {
  const ends = endsOfDotted(draft, at, frame.expected);
  let best: NameCandidate | undefined;
  for (const end of ends ?? []) {
    const score = 3 + rightScore(draft, end, { expected: true }) + (isWordEnd(draft, end) ? 0.5 : -0.4) + (end === ends?.at(-1) ? 1 : 0);
    if (!best || score > best.score) best = { end, name: draft.text.slice(at, end), score };
  }
  return best && (frame.expected || best.score >= 3.9) ? best : undefined;
}
