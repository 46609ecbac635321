import { collect } from '../collect.js';
import { allMatches } from '../text/matches.js';
import { smallest } from './honours.js';
import { readable } from './matcher.js';
import type { Claim, Party } from './rule.js';
import { partyOf, printedAt, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { unitsBetween } from './view.js';

const BESTOWS = /([\uE800-\uEBFF](?:[、和与及]?[\uE800-\uEBFF])*)[^,;:。!?“”\uE000-\uEFFF]{0,6}(?:表彰|授予|评选|命名|颁发)/;
const QUOTED = /[“"]([^“”"]{3,24})[”"]/g;
/** Has decided who is honoured. */
const DECIDED =
  /([\uE800-\uEBFF](?:[、和与及]?[\uE800-\uEBFF])*)(?:联合)?(?:下发|作出|印发|发布|公布)[^,;:。!?“”\uE000-\uEFFF]{0,8}?(?:决定|通报|名单)/;
/** How many have won it: `9个集体获劳动奖状`. */
const COUNTED_WINNERS = /[0-9]+[个名位家](?:集体|个人|单位|职工|企业|同志|村镇)(?:荣获|获得|获评|获)“?([^,;:。!?、“”\uE000-\uEFFF]{4,24})/g;
/** For so many sentences the list of honours goes on. */
const REACH = 2;
/** An honour without quotation marks, behind how many receive it: `授予20个村镇文明村镇称号`. */
const COUNTED = /(?:授予|表彰|命名)([0-9]+[^,;:。!?“”\uE000-\uEFFF]{4,30}?)(?:荣誉)?称号/g;
const WON =
  /(?<![\uE000-\uEBFF][、,和与及]?)([\uE000-\uEBFF](?:[、,和与及]?[\uE000-\uEBFF])*)(?:等[^,;:。!?\uE000-\uEFFF]{0,10}?)?(?:荣获|获评|获得|获|被授予|被评为|被命名为)了?[“"]?([^,;:。!?“”"\uE000-\uEFFF]{3,30})[”"]?/g;
const WON_WORDS = watch(WON.source);
/** What may follow the honour itself. */
const TITLE = /(?:荣誉)?(?:称号|殊荣)$/;
/** So many characters at the end of two honours make them one. */
const ALIKE = 5;

interface Given {
  honour: string;
  counted: boolean;
  heads: Party[];
}

/** `某会表彰“奖状”若干。某公司荣获“奖状”`: by its name the honour is theirs who bestow it. */
export function ofThatName(story: Story): Claim[] {
  let given: Given[] | undefined;
  return collect(readable(story, WON_WORDS), (view) => {
    given ??= readGivers(story);
    if (!given.length) return [];
    return collect(allMatches(view.text, WON), (match): Claim[] => {
      const [, list = '', words = ''] = match;
      const honour = words.replace(TITLE, '');
      const heads = given?.findLast((item) => isThat(item, honour))?.heads ?? [];
      const at = match.index + match[0].lastIndexOf(words);
      return collect(smallest(unitsBetween(view, match.index, match.index + list.length)), (unit) =>
        heads.map((head) => ({
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

function isThat({ honour, counted }: Given, won: string): boolean {
  return counted ? won.length >= ALIKE && honour.endsWith(won.slice(-Math.min(won.length, ALIKE + 1))) : honour === won;
}

/** Whom the article says to bestow which honours. */
function readGivers(story: Story): Given[] {
  let heads: Party[] = [];
  let left = 0;
  return collect(story.readable, (view): Given[] => {
    const giver = BESTOWS.exec(view.text) ?? DECIDED.exec(view.text);
    if (giver) {
      heads = unitsBetween(view, giver.index, giver.index + (giver[1] as string).length).map(({ entity }) => ({ entity, certainty: 1 }));
      left = REACH;
    } else if (left-- <= 0) return [];
    const rest = view.text.slice(giver?.index ?? 0);
    const of = (pattern: RegExp, counted: boolean): Given[] =>
      [...allMatches(rest, pattern)].map(([, honour = '']) => ({ honour: honour.replace(TITLE, ''), counted, heads }));
    return [...(giver ? [...of(QUOTED, false), ...of(COUNTED, true)] : []), ...of(COUNTED_WINNERS, true)];
  });
}
