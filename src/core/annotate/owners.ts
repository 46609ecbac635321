import type { LocalMention } from '../document.js';
import { type Draft, mentionAt, mentionEndingAt, tokenCovering } from './draft.js';
import { placeChainStart } from './edges.js';
import type { Title } from './titles.js';

/** Callings whose body may stand some words before: `青禾中学队的五年级队员`. */
const CALLING =
  /(?:队员|选手|学生|同学|运动员|球员|队长|教练|教师|老师|职工|员工|工人|骑手|医生|护士|民警|技师|工程师|技术员|班长|组长|学员)$/;
const OF = /^(?:代表)?队?的?[\u4e00-\u9fa50-9()]{0,6}$/;
/** How far before a calling its body may end. */
const REACH = 10;
/** Words that no phrase of whose someone is goes over. */
const BREAKS = /^(?:v(?!n)|p|c|d|r)/;

/** The body that someone with a calling is of, over the words that say of which part. */
export function ownerBefore(draft: Draft, title: Title): LocalMention | undefined {
  if (!CALLING.test(title.text)) return undefined;
  for (let at = title.start - 1; at >= 0 && title.start - at <= REACH; at--) {
    const mention = mentionAt(draft, at);
    if (!mention) {
      if (!/[\u4e00-\u9fa50-9()]/.test(draft.text[at] as string) || BREAKS.test(tokenCovering(draft, at)?.tag ?? '')) return undefined;
      continue;
    }
    return mention.type === 'organisation' && OF.test(draft.text.slice(mention.end, title.start)) ? mention : undefined;
  }
  return undefined;
}

/** A verb of office, and perhaps the part of the body that the title is in. */
const TAKES_UP = /(?:(?:担任过?|出任|兼任|任过?)(?<part>[\u4e00-\u9fa5]{0,8})|当)$/;

/** Where an office is taken up, `到石塘村担任第一书记`: the place or body before the verb, and the offset after the verb. */
export function takenUpAt(draft: Draft, title: Title): { where: LocalMention; from: number } | undefined {
  const verb = TAKES_UP.exec(draft.text.slice(Math.max(0, title.start - 10), title.start));
  const where = verb ? mentionEndingAt(draft, title.start - verb[0].length) : undefined;
  if (!where || !/[到在赴去往回入]/.test(draft.text[placeChainStart(draft, where.start) - 1] ?? '')) return undefined;
  return { where, from: title.start - (verb?.groups?.part ?? '').length };
}
