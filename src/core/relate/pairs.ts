import { collect } from '../collect.js';
import { allMatches } from '../text/matches.js';
import { readable } from './matcher.js';
import type { Claim } from './rule.js';
import { partyOf, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { triggers } from './triggers.js';
import { type Unit, unitAt, unitsBetween, type View } from './view.js';

/** Each pair for itself: no list to be paired each with each. */
const EACH =
  /分别[^,;。]{0,14}?(?:签|结为|结成|建立)|分别[^,;。]{0,4}结|[\uE400-\uEBFF]与[\uE400-\uEBFF]、[\uE400-\uEBFF]与[\uE400-\uEBFF]/;
const EACH_WORDS = watch(EACH.source);

/** Whether the lists of a sentence may be paired each with each. */
export const together = (text: string): boolean => !EACH.test(text);

const ALL = new RegExp(
  `([\uE400-\uEBFF](?:[、和与及](?:[^,;:。!?、\uE000-\uEFFF]{1,12}[、和与及])?[\uE400-\uEBFF])+)(?:[、和与及][^,;:。!?、\uE000-\uEFFF]{1,12}?)?(?:[三四五六]方|共同|联合)(?:${triggers.together}|${triggers.sign}|合作|共建|组建|成立)`,
  'g',
);

const ALL_WORDS = watch(ALL.source);

/** `A、B、C三方共建`: every two of them. */
export function eachWithEach(story: Story): Claim[] {
  return collect(readable(story, ALL_WORDS), (view) =>
    collect(allMatches(view.text, ALL), (match) => {
      const parties = unitsBetween(view, match.index, match.index + (match[1] as string).length).map(partyOf);
      return collect(parties, (head, i) =>
        parties.slice(i + 1).map((tail) => ({ head, tail, sentence: view.sentence.index, modality: 'asserted' as const, certainty: 1 })),
      );
    }),
  );
}

/** `A、B分别与C、D签订`: the first with the first. */
const CROSSED =
  /([\uE400-\uEBFF](?:[、和][\uE400-\uEBFF])*)还?分别(?:与|同|和)([\uE400-\uEBFF](?:[、和][\uE400-\uEBFF])*)[^,;。]{0,10}?(?:签|结|建立)/g;

function crossed(view: View): [Unit, Unit][] {
  return collect(allMatches(view.text, CROSSED), (match) => {
    const [, heads = '', tails = ''] = match;
    const left = unitsBetween(view, match.index, match.index + heads.length);
    const at = match.index + match[0].indexOf(tails, heads.length);
    const right = unitsBetween(view, at, at + tails.length);
    const [only] = left;
    const pairs =
      only && left.length === 1
        ? right.map((unit): [Unit, Unit] => [only, unit])
        : left.length === right.length
          ? left.map((unit, i): [Unit, Unit] => [unit, right[i] as Unit])
          : [];
    return pairs.filter(([, unit]) => !beginsOther(view, unit));
  });
}

/** Whether a place only begins a name that was not made out. */
const beginsOther = (view: View, { entity, at }: Unit): boolean =>
  entity.type === 'place' && /^[\u4e00-\u9fa5](?<![签等正先共达在建结])/.test(view.text.slice(at + 1));

const PAIRS =
  /([\uE400-\uEBFF])(?:与|和|同)([\uE400-\uEBFF])(?=[、,和]|[^,;。]{0,4}分别[^,;。]{0,4}(?:签|结|建立)|等?[^,;。\uE000-\uEFFF]{0,12}(?:签订|签署|签约|签下|结为|结成|结对))/g;

/** `A与B、C与D分别签订`, `A、B分别与C、D签订`: each with its own. */
export function respectively(story: Story): Claim[] {
  return collect(readable(story, EACH_WORDS), (view) => {
    if (!EACH.test(view.text)) return [];
    const pairs = collect(allMatches(view.text, PAIRS), (match): [Unit, Unit][] => {
      const [a, b] = [unitAt(view, match.index), unitAt(view, match.index + match[0].length - 1)];
      return a && b ? [[a, b]] : [];
    });
    return [...pairs, ...crossed(view), ...apart(view)].map(([a, b]) => ({
      head: partyOf(a),
      tail: partyOf(b),
      sentence: view.sentence.index,
      modality: 'asserted' as const,
      certainty: 1,
    }));
  });
}

const SIGNED = /([\uE400-\uEBFF])(?:与|和|同)([\uE400-\uEBFF])[^,;。\uE000-\uEFFF]{0,8}?签(?:订|署|约|下)/g;

/** Beside pairs that sign each for itself, a part of the sentence with one pair of its own. */
function apart(view: View): [Unit, Unit][] {
  let from = 0;
  return collect(view.text.split(';'), (part) => {
    const start = from;
    from += part.length + 1;
    if (EACH.test(part)) return [];
    return collect(allMatches(part, SIGNED), (match): [Unit, Unit][] => {
      const at = start + match.index;
      const [a, b] = [unitAt(view, at), unitsBetween(view, at + 1, at + match[0].length)[0]];
      return a && b ? [[a, b]] : [];
    });
  });
}
