import type { Jurisdiction } from '../../document.js';
import { type Draft, isHanAt, mentionAt, mentionEndingAt, tokenCovering } from '../draft.js';
import { lastWithin, placeChainStart } from '../edges.js';
import { ownerAt } from './claim.js';

/** Verbs whose object is a program; a name may begin right after one. */
const ANCHOR =
  /(?:深入实施|组织实施|启动实施|实施|开展|推进|启动|推动|深化|落实|贯彻|制定|出台|建成|建立|建设|发起|举办|召开|举行|参加|出席|承办|主办|协办|印发|发布|签订|签署|签署了|上线|完成|探索|创新|合作|创建|推行|推出|编制|建言|加快|围绕|按照|根据|依托|投入|参与|构建|健全|完善|申报|获批|承担|主持召开|主持|列席|迎接|备战|筹备|通过|审议|审议通过|起草|修订|聚焦|打好|打赢|参与了|全面推进|全面推动|强力推进|持续推进|引进|创设|设立|搭建|开发|运行|收看|收听|收听收看|纳入|列入|列为|赴|在|来到|走进|察看|了解|调研|调度|与会|参观|考察)[了着过]?$/;

/** The verb may stand before an attribute: `建成全省统一的…平台`. */
const ANCHOR_OF =
  /(?:(?:实施|开展|推进|启动|建成|建立|推出|搭建|出台|制定|举办|举行|召开|开发|上线)了?[\u4e00-\u9fa5]{0,10}|(?:总?投资|投入)[约达近超]?[0-9.]+[余多]?[万亿]*元(?:建设|打造|兴建)?|(?:投资|承建|兴建|引进|签约|在建)(?:建设|兴建|打造)?)的$/;

/** Anchors that are as often nouns inside a name (`创新创业`): a verb only where no word runs on into them. */
const ANCHOR_OR_NOUN = /(?:创新|开发|建设|运行|合作|完善|参与|改造)$/;
const ADVERB = /[先正着力并还又再将已全入续快面步实了元亩期资年月日]$/;
/** Says when or how often, between the verb and the name. */
const BETWEEN = /(?:今冬明春|岁末年初|秋冬季|春季|夏季|秋季|冬季|新一轮|第[一二三]轮|首次|今年|年度)$/;

/** A ceremony that is named after the body it is held for. */
const OF_A_BODY = /^(?:揭牌|授旗|授牌|成立|挂牌|开业|开园|奠基|竣工|落成|开学|开馆)(?:暨[^,。;]{0,8})?(?:仪式|大会|典礼)/;

/** Ends the name of an event, which 和 joins to the next. */
const EVENT_END = /(?:[^开进发]展|论坛|[博洽交]会|大会|峰会|[^环季细情]节)$/;
/** The year that a document or meeting is for, before its name: `2011年度`. */
const YEAR = /20\d\d年度?$/;

const STOP_TAGS = /^(?:u|p|d|r|y|e(?!ng)|o|t)/;

/** Where a program's name begins. */
export interface Beginning {
  start: number;
  owner?: Jurisdiction;
  /** A verb that takes programs stands before it. */
  anchored: boolean;
}

/** Where a program's name begins, walking left from its head noun; `anchored` where a verb that takes programs stands before it. */
export function openStart(draft: Draft, head: number): Beginning | undefined {
  const { text } = draft;
  let start = head;
  /** Where the second of two joined topics begins. */
  let second = -1;
  while (start > 0 && head - start < 26) {
    const before = text.slice(Math.max(0, start - 8), start);
    if (start < head && isAnchored(draft, start) && !/^[行会]/.test(text.slice(start))) return begin(draft, start, true);
    if (start < head && /[和与及]$/.test(before) && isJoined(draft, start - 1)) return begin(draft, start, true);
    if (before.endsWith(')')) {
      const open = bracketedPlace(draft, start);
      if (open === undefined) break;
      start = open;
      continue;
    }
    const mention = mentionAt(draft, start - 1);
    if (mention) {
      if (mention.rule === 'known.program' && start < head) {
        start = mention.start;
        continue;
      }
      if (mention.type === 'person' || mention.type === 'official' || mention.type === 'program') break;
      if (
        /[届次]$/.test(text.slice(Math.max(0, mention.start - 1), mention.start)) ||
        /20\d\d$/.test(text.slice(Math.max(0, mention.start - 4), mention.start))
      ) {
        start = mention.start;
        continue;
      }
      if (mention.type === 'organisation' && OF_A_BODY.test(text.slice(start)))
        return { start: fromNumber(text, mention.start), anchored: true };
      if (mention.type === 'organisation' && start < head && ANCHOR_OF.test(text.slice(Math.max(0, mention.start - 22), mention.start)))
        return begin(draft, start, true);
      if (mention.type === 'organisation' && !/^第|工作会议|全体|^成立[0-9一二三四五六七八九十百]+周年/.test(text.slice(start))) break;
      if (mention.deictic && mention.name.length > 2) break;
      const chain = mention.type === 'place' ? overDashes(draft, placeChainStart(draft, mention.start)) : mention.start;
      const open = text[chain - 1] === ')' ? bracketedPlace(draft, chain) : undefined;
      if (open !== undefined) {
        start = open;
        continue;
      }
      return begin(draft, chain, isAnchored(draft, chain));
    }
    const year = start < head ? YEAR.exec(before)?.[0].length : undefined;
    if (year) {
      start -= year;
      continue;
    }
    const token = tokenCovering(draft, start - 1);
    if (!token || !/^(?:[\u4e00-\u9fa5A-Za-z0-9+]+|[—-])$/.test(token.text)) break;
    if (token.text === '的' && start < head && ANCHOR_OF.test(text.slice(Math.max(0, start - 22), start))) return begin(draft, start, true);
    if (token.text === '和' && start < head && EVENT_END.test(text.slice(Math.max(0, token.start - 2), token.start)))
      return begin(draft, start, true);
    if (token.text === '与' && second < 0 && joinsTopics(draft, token.start, start < head)) {
      second = start;
      start = token.start;
      continue;
    }
    if (STOP_TAGS.test(token.tag) && !/^(?:全|本|各|百日$|[一二三四五]期$)/.test(token.text)) break;
    if (
      /^(?:暨|对|和|及|等|把|让|使|是|有|要|能|会|可|并|也|将|说|个|位|名|家|之|为|与)$/.test(token.text) &&
      !(token.text === '与' || token.text === '和')
    )
      break;
    start = token.start;
    if (/^全[国省市县区州]$/.test(token.text)) break;
  }
  if (second >= 0 && !isAnchored(draft, start)) start = second;
  return start < head ? begin(draft, start, isAnchored(draft, start)) : undefined;
}

/** Whether 与 stands between two nouns of one name: `基站与机房建设工程`. */
function joinsTopics(draft: Draft, at: number, inName: boolean): boolean {
  return inName && !mentionAt(draft, at - 1) && /^(?:n|vn|x|l)$/.test(tokenCovering(draft, at - 1)?.tag ?? '');
}

/** Whether a verb that takes programs ends at an offset. */
function isAnchored(draft: Draft, at: number): boolean {
  const { text } = draft;
  const when = BETWEEN.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
  const before = text.slice(Math.max(0, at - when - 8), at - when);
  if (!ANCHOR.test(before)) return false;
  const noun = ANCHOR_OR_NOUN.exec(before)?.[0];
  if (noun === '创新' && /^(?:驱动|创业|发展|型|能力)/.test(text.slice(at))) return false;
  if (noun === '合作' && /^(?:框架|协议|备忘录)/.test(text.slice(at))) return false;
  const verb = noun ? at - when - noun.length : at;
  return !noun || mentionAt(draft, verb - 1) !== undefined || !isHanAt(text, verb - 1) || ADVERB.test(text.slice(0, verb).slice(-1));
}

/** Whether a conjunction joins two programs: one ends before it, or its spirit does. */
function isJoined(draft: Draft, at: number): boolean {
  return mentionEndingAt(draft, at)?.type === 'program' || /(?:精神|[”》])$/.test(draft.text.slice(Math.max(0, at - 2), at));
}

/** What a bracket inside a name may hold: a place's short name, a stage. */
const PLACE_LIKE = /^[\u4e00-\u9fa5]{2,4}$/;

/** Where the bracket opens that closes at an offset and holds a place: `中国(上海)`. */
function bracketedPlace(draft: Draft, close: number): number | undefined {
  const open = lastWithin(draft.text, '(', close - 1, 8);
  const place = open < 0 ? undefined : mentionAt(draft, open + 1);
  const short = open > 0 && isHanAt(draft.text, open - 1) && PLACE_LIKE.test(draft.text.slice(open + 1, close - 1));
  return (place?.type === 'place' && place.end === close - 1) || short ? open : undefined;
}

/** A name with an ordinal in front begins with it: `第四批`. */
function fromNumber(text: string, start: number): number {
  return start - (/(?:第[一二三四五六七八九十百0-9]+|首)[批届次个]$/.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0);
}

/** `第二届中国—非洲经贸博览会` begins before the dash, with its number. */
function overDashes(draft: Draft, start: number): number {
  const dashes = /(?:[—-]{1,2}|·)$/.exec(draft.text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const before = dashes ? mentionEndingAt(draft, start - dashes) : undefined;
  const from = before?.type === 'place' ? placeChainStart(draft, before.start) : start;
  const number = /(?:第[一二三四五六七八九十百\d]+|首)届$/.exec(draft.text.slice(Math.max(0, from - 6), from));
  return from - (number?.[0].length ?? 0);
}

function begin(draft: Draft, start: number, anchored: boolean): Beginning {
  let from = start;
  while (/^[和与]/.test(draft.text.slice(from, from + 1))) from++;
  const owner = ownerAt(draft, from);
  return { start: from, anchored, ...(owner ? { owner } : {}) };
}

/** A quoted event may have its place in front: `衡阳市城市治理专题研讨会暨“船山论坛”` begins with it. */
export function wider(draft: Draft, start: number): number {
  const joined = draft.text[start - 1] === '暨' ? start - 1 : start;
  if (joined === start) return start;
  const before = mentionEndingAt(draft, joined);
  return before?.type === 'program' ? before.start : (openStart(draft, joined)?.start ?? start);
}

export function ownerOf(draft: Draft, start: number): Jurisdiction | undefined {
  const at = wider(draft, start);
  return at < start ? ownerAt(draft, at) : undefined;
}
