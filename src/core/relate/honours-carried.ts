import { collect } from '../collect.js';
import { allMatches } from '../text/matches.js';
import { smallest } from './honours.js';
import { readable } from './matcher.js';
import type { Claim, Party } from './rule.js';
import { partyOf, printedAt, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { type Unit, unitsBetween, type View } from './view.js';

const GIVES =
  /([\uE800-\uEBFF](?:[、和与及]?[\uE800-\uEBFF])*)[^,;:。!?“”\uE000-\uEFFF]{0,8}(?:表彰|授予|命名|公布|发布|评选|认定|通报|印发|下发)/;
/** What is published is a roll of honour, and no price list. */
const OF_HONOUR = /表彰|授予|命名|评选|认定|先进|优秀|示范|文明|荣誉|称号|百强|模范|专精特新|入选|光荣榜/;
const AMONG =
  /(?<![\uE000-\uEBFF][、,和与及]?)([\uE000-\uEBFF](?:[、,和与及]?[\uE000-\uEBFF])*)(?:等[^,;:。!?\uE000-\uEFFF]{0,10}?)?(?:也|均|都|成功|光荣|双双|同时)?(?:位列其中|榜上有名|名列其中|名列榜单|在列|上榜|入选|入围|获此殊荣|获此荣誉|获得?(?:了)?(?:这一|此项|该项?)(?:殊荣|荣誉|称号)|受到?了?(?:通报)?(?:表彰|表扬|嘉奖))(?=[,;。!?]|$)/g;
const WINNERS =
  /(?:获得?(?:了)?(?:此项|这一|该项?|此)?(?:荣誉|殊荣|称号|表彰|奖项)|受到?表彰|获奖|入选)的[^,;:。!?\uE000-\uEFFF]{0,16}?(?:是|为|有|包括):?(?=[\uE000-\uEBFF])[^;。!?]*/g;
const AMONG_WORDS = watch(AMONG.source);
const WINNERS_WORDS = watch(WINNERS.source);
/** Begins and ends an item of a list. */
const ITEM_START = /[:、,和及是为有]/;
const ITEM_END = /[、,;。!?等和及]/;
/** Of how many sentences back who honours is still in mind. */
const REACH = 2;

/** Who honours, and as what where one honour is named. */
interface Giver {
  parties: Party[];
  honour?: string;
}

/** `某局位列其中`, `获得荣誉的单位是…`: they are honoured by whom the article has just said to honour someone. */
export function amongThem(story: Story): Claim[] {
  return [
    ...collect(readable(story, AMONG_WORDS), (view) =>
      collect(allMatches(view.text, AMONG), (match) =>
        honoured(story, view, match.index, smallest(unitsBetween(view, match.index, match.index + (match[1] as string).length))),
      ),
    ),
    ...collect(readable(story, WINNERS_WORDS), (view) =>
      collect(allMatches(view.text, WINNERS), (match) => {
        const end = match.index + match[0].length;
        const items = unitsBetween(view, match.index, end).filter(({ at }) => isItem(view.text, at));
        return honoured(story, view, match.index, items);
      }),
    ),
  ];
}

const isItem = (text: string, at: number): boolean =>
  ITEM_START.test(text[at - 1] ?? '') && (at + 1 >= text.length || ITEM_END.test(text[at + 1] as string));

function honoured(story: Story, view: View, at: number, units: readonly Unit[]): Claim[] {
  const giver = giverBefore(story, view, at);
  if (!giver) return [];
  return collect(units, (unit) =>
    giver.parties
      .filter(({ entity }) => entity.key !== unit.entity.key)
      .map(
        (head): Claim => ({
          head,
          tail: partyOf(unit),
          sentence: view.sentence.index,
          modality: 'asserted',
          certainty: head.certainty,
          ...(giver.honour === undefined ? {} : { honour: giver.honour }),
        }),
      ),
  );
}

/** Who is said to honour in the same sentence, or in one of those right before it. */
function giverBefore(story: Story, view: View, at: number): Giver | undefined {
  for (let back = 0; back <= REACH; back++) {
    const other = story.views[story.views.indexOf(view) - back];
    const text = other === view ? view.text.slice(0, at) : (other?.text ?? '');
    const match = OF_HONOUR.test(text) ? GIVES.exec(text) : null;
    if (!other || !match) continue;
    const certainty = back === 0 ? 1 : 0.95;
    const named = unitsBetween(other, match.index, match.index + (match[1] as string).length);
    const parties = named.map((unit) => (back === 0 ? partyOf(unit) : { entity: unit.entity, certainty }));
    const quoted = [...allMatches(text, /“([^“”\uE000-\uEFFF]{3,24})”/g)];
    const [only] = quoted;
    if (!only || quoted.length > 1) return { parties };
    return { parties, honour: printedAt(story, other, only.index + 1, only.index + 1 + (only[1] as string).length) };
  }
  return undefined;
}
