import { allMatches } from '../text/matches.js';
import { type Annotator, addMention, type Draft, isTaken, mentionAt, mentionEndingAt, removeMention } from './draft.js';
import { freeStart, holdsCoinedWord, leftEdge } from './edges.js';
import { TRAVELS } from './site-words.js';

/** `等地`, `等景区`, `等13个社区` after a list: its items are places. */
const CLOSING =
  /等(?:[0-9一二三四五六七八九十百两几]+[余多]?[个处座条])?[\u4e00-\u9fa5]{0,4}?(地(?![位方段块带面铁下点址])|景区|景点|旅游区|旅游点|小区|社区|乡镇|水库|河道|河流|村(?![民干集官支委里])|街道|古镇|公园|口岸|车站|道路|路段)/g;
/** Visitors counted behind each item of a list. */
const VISITORS = /(?:接待(?:游客)?)?[0-9.]+万?人次/g;
/** No name of a place holds one of these. */
const FUNCTION = /[的了在等是有为将被把从到让使给由对向以其该各每个全内外旁]/;
const LONGEST = 10;

interface Item {
  start: number;
  end: number;
  /** A place that the rules before have found, wholly or at its head. */
  known: boolean;
}

/** Finds places by the lists that say what they are: `青禾苑、云溪湾等地`, `石桥、柳林等13个社区`. */
export const listedPlaces: Annotator = {
  id: 'listed-places',
  requires: ['tokens', 'places', 'sites'],
  annotate(draft) {
    for (const match of allMatches(draft.text, CLOSING)) {
      const kind = match[1] as string;
      const items = itemsBefore(draft, match.index);
      if (items.length < 2 || (kind === '地' && !items.some(({ known }) => known))) continue;
      for (const item of items) addItem(draft, item, kind);
    }
    if (!draft.text.includes('人次')) return;
    const counted = allMatches(draft.text, VISITORS).map(({ index }) => itemEndingAt(draft, index));
    const items = counted.filter((item) => item !== undefined);
    if (items.length >= 3 && items.some(({ known }) => known)) for (const item of items) addItem(draft, item, '景区');
  },
};

function addItem(draft: Draft, { start, end, known }: Item, kind: string): void {
  if (kind === '乡镇') {
    addTown(draft, start, end);
    return;
  }
  if (known && mentionEndingAt(draft, end)) return;
  const name = draft.text.slice(start, end);
  const village = kind === '社区' || kind === '村';
  if (
    isTaken(draft, start, end) ||
    name.length > 8 ||
    !(holdsCoinedWord(draft, start, end) || (/^(?:社区|水库)$/.test(kind) && name.length === 2))
  )
    return;
  const level = village ? 'village' : 'site';
  const short = (kind === '社区' && name.length < 4 && !/[区村园苑]$/.test(name)) || (kind === '水库' && !/[库湖塘]$/.test(name));
  const full = short ? { name: `${name}${kind}` } : {};
  addMention(draft, { start, end, type: 'place', subtype: level, level, rule: 'place.list', confidence: 0.6, ...full });
}

/** A town of the article's region by its short name; that of a city elsewhere, too, is the town's in such a list. */
function addTown(draft: Draft, start: number, end: number): void {
  const name = draft.text.slice(start, end);
  const { region = '', lexicon } = draft;
  const city = region.split('/').slice(0, 2).join('/');
  const taken = mentionAt(draft, start);
  if (!city || (taken && taken.rule !== 'place.short')) return;
  const towns = ['镇', '乡', '街道']
    .flatMap((level) => lexicon.gazetteer.lookup(`${name}${level}`))
    .filter((p) => p.path.startsWith(`${city}/`));
  const here = towns.filter((p) => p.path.startsWith(`${region}/`));
  const town = (here.length ? here : towns)[0];
  if (town === undefined || (taken && here.length === 0)) return;
  if (taken) removeMention(draft, taken);
  addMention(draft, { start, end, type: 'place', subtype: 'town', level: 'town', places: [town], rule: 'place.list', confidence: 0.7 });
}

/** The items of the list that ends at an offset, back to the first that cannot be a name. */
function itemsBefore(draft: Draft, end: number): Item[] {
  const items: Item[] = [];
  for (let stop = end; ; ) {
    const item = itemEndingAt(draft, stop);
    if (!item) return items;
    items.push(item);
    const whole = mentionEndingAt(draft, stop);
    const from = whole?.type === 'place' ? whole.start : chainStart(draft, item.start);
    if (!/[、和]/.test(draft.text[from - 1] ?? '')) return items;
    stop = from - 1;
  }
}

/** Where the places begin that stand right before an offset. */
function chainStart(draft: Draft, at: number): number {
  let start = at;
  for (let before = mentionEndingAt(draft, start); before?.type === 'place' && !before.deictic; before = mentionEndingAt(draft, start))
    start = before.start;
  return start;
}

/** The item of a list that ends at an offset, without the places it lies in. */
function itemEndingAt(draft: Draft, stop: number): Item | undefined {
  const { text } = draft;
  const known = mentionEndingAt(draft, stop);
  if (known) return known.type === 'place' && !known.deictic ? { start: known.start, end: stop, known: true } : undefined;
  let start = freeStart(draft, stop, LONGEST + 1);
  const before = mentionEndingAt(draft, start);
  const owner = before?.type === 'place' && !before.deictic;
  if (!owner && !/[、:]/.test(text[start - 1] ?? '')) start = leftEdge(draft, stop, LONGEST);
  start += (TRAVELS.exec(text.slice(start, stop - 1))?.[0] ?? '').length;
  const name = text.slice(start, stop);
  const isName = name.length >= 2 && name.length <= LONGEST && !FUNCTION.test(name) && !mentionAt(draft, start);
  return isName ? { start, end: stop, known: owner } : undefined;
}
