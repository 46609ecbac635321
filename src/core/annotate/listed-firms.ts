import type { LocalMention } from '../document.js';
import { allMatches } from '../text/matches.js';
import { addMention, type Draft, isTaken, mentionEndingAt, removeMention } from './draft.js';
import { freeStart, holdsCoinedWord, leftEdge } from './edges.js';

/** `等3家企业`, `等重点企业` after a list: its items are firms. */
const CLOSING =
  /等(?:[0-9一二三四五六七八九十百多余两几]*[家个])?[\u4e00-\u9fa5]{0,6}?(?:企业|公司|集团|厂家|厂商|车企|药企)(?![\u4e00-\u9fa5]{0,3}(?:家|化|类|型))/g;
/** No name of a firm holds one of these. */
const FUNCTION = /[的了在和与等是有为将被把从到让使给由对向以其该各每个全]/;
const LONGEST = 8;

/** What ends the short name of a firm, and no trade or product. */
const BRANDED =
  /(?:股份|铁矿|铜矿|煤矿|有色|管业|铜业|铝业|药业|酒业|矿业|乳业|种业|实业|置业|重工|建材|华电|建工|国电|石化|钢铁|水泥|电气|科技|集团|食品|纺织|机械|电子|化工|新材)$/;

/** Finds firms by their short names in a list that says what they are: `恒某建材、华某汽车等3家企业`. */
export function listedFirms(draft: Draft): void {
  const { text } = draft;
  for (const match of allMatches(text, CLOSING)) {
    const items = itemsBefore(draft, match.index);
    if (items.length < 2) continue;
    const known = items.filter(({ start, end, place }) => place || isFirmAt(draft, start, end) || isBrandName(draft, start, end)).length;
    for (const { start, end, place } of items) {
      if (place) removeMention(draft, place);
      if (isTaken(draft, start, end)) continue;
      // Among names that are surely firms' stands no trade.
      const firm = place || isBrandName(draft, start, end) || (known * 2 >= items.length && BRANDED.test(text.slice(start, end)));
      if (firm) addMention(draft, { start, end, type: 'organisation', subtype: 'company', rule: 'organisation.list', confidence: 0.7 });
    }
  }
}

/** A list of places to which someone goes, in which firms stand among other stops. */
const STOPS =
  /(?:来到|深入|走进|前往|走访|考察|视察|参观|查看|调研|到)了?(?:[我该全]?[市县区])?((?:[^,。;:!?、\n]{2,24}、){2,30}[^,。;:!?、\n]{2,24}?)等(?:地|处|[0-9一二三四五六七八九十多]+(?:处|地|个点))/g;
const STOP = new RegExp(`^[\u4e00-\u9fa5]{2,4}${BRANDED.source}`);

/** Finds firms by their short names among the stops of a tour: `来到恒某化工、人民公园、华某食品等地`. */
export function visitedFirms(draft: Draft): void {
  const { text } = draft;
  if (!text.includes('等地') && !text.includes('等处')) return;
  for (const match of allMatches(text, STOPS)) {
    const list = match[1] as string;
    let start = match.index + match[0].indexOf(list);
    const items = list.split('、').map((item) => {
      const at = start;
      start += item.length + 1;
      return { item, at, end: at + item.length };
    });
    const sure = items.some(({ item, at, end }) => isFirmAt(draft, at, end) || (STOP.test(item) && isBrandName(draft, at, end)));
    const firms = sure && items.filter(({ item, at, end }) => isFirmAt(draft, at, end) || STOP.test(item)).length > 1;
    for (const { item, at, end } of items) {
      if (isTaken(draft, at, end)) continue;
      // Among firms a short name that no dictionary has, and that ends like no place, is one more.
      const firm = STOP.test(item) ? firms || isBrandName(draft, at, end) : firms && BRAND.test(item) && isBrandName(draft, at, end);
      if (firm)
        addMention(draft, { start: at, end, type: 'organisation', subtype: 'company', rule: 'organisation.list', confidence: 0.65 });
    }
  }
}

const BRAND = /^(?!.*[的了在和与])[\u4e00-\u9fa5]{3,5}(?<![村镇乡区县市园苑湖河湾山路街道港馆库桥寺庙城院校所站场堂楼里地谷岭口店厂镇])$/;

const isFirmAt = (draft: Draft, start: number, end: number): boolean => {
  const known = mentionEndingAt(draft, end);
  return known?.start === start && known.type === 'organisation';
};

/** Whether an item holds a coined word or a long abbreviation: `高新技术、装备制造等企业` names none. */
const isBrandName = (draft: Draft, start: number, end: number): boolean =>
  holdsCoinedWord(draft, start, end, ({ tag, text }) => tag === 'j' && text.length > 2);

interface Item {
  start: number;
  end: number;
  /** The place that its name begins with: `云川有色`. */
  place?: LocalMention;
}

/** The items of the list that ends at an offset, back to the first that cannot be a name. */
function itemsBefore(draft: Draft, end: number): Item[] {
  const { text } = draft;
  const items: Item[] = [];
  for (let stop = end; ; ) {
    const known = mentionEndingAt(draft, stop);
    if (known && known.type !== 'organisation') return items;
    let start = known?.start ?? freeStart(draft, stop, LONGEST + 1);
    const place = known ? undefined : placeOpening(draft, start, stop);
    if (place) start = place.start;
    const listed = text[start - 1] === '、';
    if (!known && !place && !listed) start = leftEdge(draft, stop, LONGEST);
    const name = text.slice(start, stop);
    if (name.length < 2 || (!known && (stop - (place?.end ?? start) > LONGEST || FUNCTION.test(name.replace('有色', ''))))) return items;
    if (name.length > 2) items.push({ start, end: stop, ...(place ? { place } : {}) });
    if (text[start - 1] !== '、') return items;
    stop = start - 1;
  }
}

/** The place or brand that an item begins with, where what follows makes a firm's name of it: `云川有色`, `青禾建工`. */
function placeOpening(draft: Draft, start: number, stop: number): LocalMention | undefined {
  const opening = mentionEndingAt(draft, start);
  const rest = draft.text.slice(start, stop);
  if (opening?.type === 'organisation')
    return opening.subtype === 'company' && BRANDED.test(rest) && rest.length === 2 ? opening : undefined;
  if (opening?.type !== 'place' || opening.deictic || draft.text[opening.start - 1] !== '、') return undefined;
  if (/[省市县区州旗镇乡村]$/.test(draft.text.slice(opening.start, start))) return undefined;
  return BRANDED.test(rest) || (rest.length > 2 && isBrandName(draft, start, stop)) ? opening : undefined;
}
