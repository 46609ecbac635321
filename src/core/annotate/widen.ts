import type { LocalMention } from '../document.js';
import { addMention, type Draft, isHanAt, mentionAt, mentionEndingAt, removeMention, tokenCovering } from './draft.js';
import { freeStart, placeChainStart } from './edges.js';

/** Letters that stand before a place in a sentence, and begin no brand. */
const BEFORE_PLACE =
  /[的在由与和向对到赴驻从原经获被将是为及跟同让请派找给于来去前往以当据即如该各某本全并而且又还也都仍再就至自因用靠携邀访抵离返入进出过回归属含除比近临邻新老名个家位座第了着等说称含有里内外上下中多数]/;

/**
 * Gives names that were cut too short what stands before them: where the page names the same body in full, where the name
 * stands in a list right after a few letters that begin its item, and where a firm's brand has a place's name in its middle.
 */
export function widenNames(draft: Draft): void {
  const found = draft.mentions.filter(({ type, rule }) => type === 'organisation' && rule === 'organisation.suffix');
  const names = new Set(found.map(({ name }) => name));
  for (const mention of found) {
    const start = fullNameStart(draft, mention, names) ?? brandStart(draft, mention);
    if (start === undefined) continue;
    for (let at = start; at < mention.end; at++) {
      const inner = mentionAt(draft, at);
      if (inner) removeMention(draft, inner);
    }
    addMention(draft, { ...mention, start, name: draft.text.slice(start, mention.end) });
  }
}

/** Where a longer name of the page that ends in this one begins, if it is what is printed. */
function fullNameStart({ text }: Draft, { name, start, end }: LocalMention, names: ReadonlySet<string>): number | undefined {
  if (!isHanAt(text, start - 1)) return undefined;
  for (const full of names) {
    const from = end - full.length;
    if (full.length > name.length && full.length - name.length < 8 && from >= 0 && text.startsWith(full, from)) return from;
  }
  return undefined;
}

/** A firm's name that says only what it trades in lacks its brand. */
const TRADES =
  /^(?:电子|食品|科技|实业|贸易|商贸|建材|机械|化工|纺织|服装|家具|农业|生物|医药|药业|电器|电气|物流|能源|新能源|材料|新材料|环保|包装|饲料|粮油|房地产|置业|文化|传媒|信息|技术|开发|发展|工程|建设|建筑|汽车|配件|零部件|制造|设备|装备)+(?:集团|股份|控股)*(?:有限)?(?:责任)?公司$/;

/** The last letter before a brand that no brand holds. */
const NO_BRAND = /[的在由与和向对到赴被将为及跟同让给了着等](?=[^的在由与和向对到赴被将为及跟同让给了着等]*$)/;

/** Where a name begins whose brand lies between two offsets: before the place in front of it. */
function brandedStart(draft: Draft, from: number, start: number): number | undefined {
  const { text } = draft;
  const cut = NO_BRAND.exec(text.slice(from, start));
  const brand = from + (cut ? cut.index + 1 : 0);
  if (start - brand < 2) return undefined;
  if (cut) return brand;
  const place = mentionEndingAt(draft, brand);
  if (place?.type === 'place' && !place.deictic) return placeChainStart(draft, place.start);
  return brand === 0 || !isHanAt(text, brand - 1) ? brand : undefined;
}

/** Where a firm's name begins of which one letter, or in a list up to three, were left out. */
function brandStart(draft: Draft, { start, end, subtype }: LocalMention): number | undefined {
  const { text } = draft;
  if (subtype !== 'company' || end - start < 4) return undefined;
  const from = freeStart(draft, start, 4);
  if (TRADES.test(text.slice(start, end))) return brandedStart(draft, from, start);
  const stray = text.slice(from, start);
  if (stray.length === 0 || stray.length > 3 || BEFORE_PLACE.test(stray)) return undefined;
  const listed = text[from - 1] === '、' && text[end] !== '的';
  const token = tokenCovering(draft, start - 1);
  if (listed) return token && /^[pcdru]/.test(token.tag) ? undefined : from;
  const place = mentionEndingAt(draft, from);
  return stray.length === 1 && place?.type === 'place' && /[省市县区州]$/.test(text.slice(place.start, from)) ? place.start : undefined;
}
