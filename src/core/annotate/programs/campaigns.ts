import { allMatches } from '../../text/matches.js';
import { type Draft, mentionAt } from '../draft.js';
import { claim } from './claim.js';

/** `清廉某某建设`, `平安某某建设`: a campaign that carries the place's name. */
const CIVIC = /(?:清廉|平安|法治|健康|美丽|数字|智慧|文明|信用|幸福)$/;

/** `开展了甲、乙、丙等三个专项行动`: each item is one. */
const ENUMERATION =
  /(?:实施|开展|推进)了?([^。;:,“”]{6,90}?)等(?:一批)?(?:[一二三四五六七八九十两]+[个项大])?[^,。、]{0,6}?(专项行动|工程|行动)/g;

/** Items of an enumeration that a campaign or project word closes. */
export function enumerations(draft: Draft): void {
  for (const match of allMatches(draft.text, ENUMERATION)) {
    const [whole, list = '', head = ''] = match;
    let at = match.index + whole.indexOf(list);
    const items = list.split('、');
    for (const item of items) {
      if (items.length > 1 && item.length >= 5 && item.length <= 26 && !/[的了]/.test(item)) {
        claim(
          draft,
          at,
          at + item.length,
          'program',
          head.endsWith('行动') ? 'campaign' : 'project',
          'program.enumerated',
          undefined,
          head.endsWith('行动') ? `${item}${head}` : item,
        );
      }
      at += item.length + 1;
    }
  }
}

/** Freight trains between the ends of the continent, by whose they are: `中欧(青禾)班列`. */
export function trainServices(draft: Draft): void {
  if (!draft.text.includes('班列')) return;
  for (const match of allMatches(draft.text, /中[欧亚]\([^()]{2,14}\)(?:国际)?(?:货运|直达|集装箱)?班列/g))
    claim(draft, match.index, match.index + match[0].length, 'program', 'project', 'program.trains');
}

/** Campaigns that carry the place's name. */
export function civicCampaigns(draft: Draft): void {
  for (const place of draft.mentions.filter((m) => m.type === 'place' && m.end > m.start && draft.text.startsWith('建设', m.end))) {
    const word = CIVIC.exec(draft.text.slice(Math.max(0, place.start - 2), place.start))?.[0];
    if (word && mentionAt(draft, place.start) === place)
      claim(draft, place.start - word.length, place.end + 2, 'program', 'campaign', 'program.civic');
  }
}
