import { collect } from '../collect.js';
import { allMatches } from '../text/matches.js';
import { readable } from './matcher.js';
import type { Claim, Party } from './rule.js';
import { partyOf, printedAt, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { unitsBetween } from './view.js';

const BESTOWS = /([\uE800-\uEBFF](?:[、和与及]?[\uE800-\uEBFF])*)[^,;:。!?“”\uE000-\uEFFF]{0,6}(?:表彰|授予|评选|命名|颁发)[^。!?]*“/;
const QUOTED = /[“"]([^“”"]{3,24})[”"]/g;
const WON = /([\uE000-\uEBFF](?:[、和与及][\uE000-\uEBFF])*)(?:荣获|获评|获得|获|被授予|被评为)了?[“"]([^“”"]{3,24})[”"]/g;
const WON_WORDS = watch(WON.source);

/** `某会表彰“奖状”若干。某公司荣获“奖状”`: by its name the honour is theirs who bestow it. */
export function ofThatName(story: Story): Claim[] {
  const givers = new Map<string, Party[]>();
  return collect(readable(story, WON_WORDS), (view) => {
    if (givers.size === 0) readGivers(story, givers);
    return collect(allMatches(view.text, WON), (match): Claim[] => {
      const [, list = '', honour = ''] = match;
      const at = match.index + match[0].lastIndexOf(honour);
      return collect(unitsBetween(view, match.index, match.index + list.length), (unit) =>
        (givers.get(honour) ?? []).map((head) => ({
          head,
          tail: partyOf(unit),
          sentence: view.sentence.index,
          modality: 'asserted' as const,
          certainty: 1,
          honour: printedAt(story, view, at, at + honour.length),
        })),
      );
    });
  });
}

/** Whom the article says to bestow which honours. */
function readGivers(story: Story, givers: Map<string, Party[]>): void {
  for (const view of story.readable) {
    const giver = BESTOWS.exec(view.text);
    if (!giver) continue;
    const heads = unitsBetween(view, giver.index, giver.index + (giver[1] as string).length).map(({ entity }) => ({
      entity,
      certainty: 1,
    }));
    for (const [, honour = ''] of allMatches(view.text.slice(giver.index), QUOTED)) givers.set(honour, heads);
  }
}
