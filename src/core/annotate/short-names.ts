import type { LocalMention } from '../document.js';
import { allMatches } from '../text/matches.js';
import { addMention, type Draft, isTaken, mentionAt, removeMention } from './draft.js';

/** `某集团旗下核心企业某某`: a company by its brand. */
const SUBSIDIARY = /旗下(?:的)?(?:核心|龙头|全资|控股)?(?:企业|子公司|品牌)([\u4e00-\u9fa5A-Za-z0-9]{3,10})(?=[,。、;])/g;
/** `(以下简称“某某”)` after a full name. */
const SHORT_NAME = /^\((?:以下|下)?(?:简)?称[“《]?([^”》()]{2,10})[”》]?\)/;

/** The brand and trade that end a firm's full name, which it goes by alone: `禾泉酒业` for `云川青禾禾泉酒业(集团)有限公司`. */
const BRAND =
  /..((?!生物|环保|农业|信息|新材|能源|网络|文化|智能|数字|现代|国际|电子|集团|绿色|生态|有机|中药|现代|白酒|黄金|有色)[\u4e00-\u9fa5]{2}(?:酒业|药业|乳业|矿业|种业|牧业|铝业|铜业|重工|水泥))(?:\(集团\)|集团|股份)*有限(?:责任)?公司$/;

/** Keeps the short name that a page gives a body in brackets, or that its name makes by itself. */
export function noteShortName(draft: Draft, body: LocalMention): void {
  const short = SHORT_NAME.exec(draft.text.slice(body.end, body.end + 24))?.[1] ?? withoutGroup(body);
  if (short) draft.memory.shortNames.set(short, body.name);
  const brand = body.subtype === 'company' ? BRAND.exec(body.name)?.[1] : undefined;
  if (brand) draft.memory.shortNames.set(brand, body.name);
}

/** Keeps the companies that a page names by their brand alone, as a group's. */
export function noteSubsidiaries(draft: Draft): void {
  const { text } = draft;
  for (const match of allMatches(text, SUBSIDIARY)) {
    const name = match[1] as string;
    const start = match.index + match[0].length - name.length;
    if (mentionAt(draft, match.index - 1)?.type === 'organisation' && !mentionAt(draft, start)) draft.memory.shortNames.set(name, name);
  }
}

/** `某地电气` stands for `某地电气集团`, `某某药业` for `某某药业有限公司`, where that is long enough for a name. */
function withoutGroup({ name, subtype }: LocalMention): string | undefined {
  const short = subtype === 'company' ? name.replace(/(?:集团(?:(?:股份|有限|公司)+)?|(?:股份)?有限(?:责任)?公司)$/, '') : name;
  return short.length >= 4 && short.length < name.length && short.length <= 8 ? short : undefined;
}

/** Finds the short names that the page has given its bodies. */
export function shortNames(draft: Draft): void {
  for (const [short, full] of draft.memory.shortNames) {
    for (let at = draft.text.indexOf(short); at >= 0; at = draft.text.indexOf(short, at + short.length)) {
      const place = mentionAt(draft, at);
      if (place?.type === 'place' && place.start === at && !isTaken(draft, place.end, at + short.length)) removeMention(draft, place);
      if (isTaken(draft, at, at + short.length)) continue;
      addMention(draft, {
        start: at,
        end: at + short.length,
        name: full,
        type: 'organisation',
        subtype: 'company',
        rule: 'organisation.short-name',
        confidence: 0.85,
      });
    }
  }
}
