import { allMatches } from '../../text/matches.js';
import { type Draft, mentionAt } from '../draft.js';
import { claim } from './claim.js';
import { ownerOf, wider } from './start.js';

/** `以“某某”为主题的活动`. */
const THEME = /^为主题的?[\u4e00-\u9fa5]{0,4}?(活动|行动|论坛|大会|展览)/;

/** Quoted phrases that praise and name nothing. */
const FIGURATIVE = /^(?:.{2}方案|超级工程|(?:民心|民生|形象|一号|样板|幸福|德政|面子|系统|头号|暖心|惠民)工程|一盘棋.*|总.{1,2}制度)$/;

/** Heads that say of what kind a named thing is and add nothing to its name. */
const KIND = /^(?:模式|管理模式|工作模式|机制|工作机制|制度|体系|平台|系统|小程序|APP|热线|二维码|活动|工作法|[\u4e00-\u9fa5]{2,4}品牌)$/;
/** Begins to run, right after its name. */
const GOES_LIVE = /^(?:正式|全面|启动|试)*(?:上线|启用|投用|开通|投入使用|投入运行)/;
/** A festival of its own: `青禾花灯节`; days of the calendar and parts of things are none. */
const FESTIVAL = /^[\u4e00-\u9fa5A-Za-z0-9·]{2,12}(?<![环情细季调关春章使礼中秋端午重阳清明元宵教师国庆劳动建军])节$/;
/** Verbs whose object is a program, before a quoted name or a list of them. */
const LAUNCHES = /(?:实施|推行|开展|启动|推出|上线|率先落地|全面推广)[了]?(?:“[^”]*”、?)*$/;
/** Other quoted names of the same list, and `等`. */
const SERIES = /^(?:[、和]?“[^“”\n]{2,14}”){1,5}等?|^等/;
/** A word that a page puts in quotation marks so often that it is a name. */
const OFTEN = 3;

/** `“青禾行动”`, `“三高四新”战略`: the quoted name with the head noun inside or after the marks. */
export function quotedNames(draft: Draft): void {
  const matches = allMatches(draft.text, /“([^“”\n]{2,40})”/g);
  const often = usedOften(draft, matches);
  for (const match of matches) {
    const inner = match[1] as string;
    const start = match.index;
    if (/[。!?]/.test(inner) || mentionAt(draft, start)?.type === 'program') continue;
    const close = start + match[0].length;
    if (/^十[一二三四五六]五$/.test(inner) && !/^规划/.test(draft.text.slice(close))) continue;
    quotedName(draft, inner, start, close, often.has(inner));
  }
}

function quotedName(draft: Draft, inner: string, start: number, close: number, often: boolean): void {
  const { text } = draft;
  const name = inner.replace(/\s+/g, ' ');
  const found = themeAfter(text, name, close) ?? withHead(draft, inner, name, close, often) ?? byContext(draft, inner, start, close, often);
  if (!found) return;
  const from = found.wide ? wider(draft, start) : start;
  const owner = found.owned ? ownerOf(draft, start) : undefined;
  claim(draft, from, found.end, 'program', found.subtype, found.rule, owner, found.name ?? name);
}

/** What a quoted name is, and as far as it goes. */
interface QuotedName {
  end: number;
  subtype: string;
  rule: string;
  /** The name, where it is more than what the marks hold. */
  name?: string;
  /** Whether the name may begin before the marks. */
  wide?: boolean;
  /** Whether a place before the marks may be its owner. */
  owned?: boolean;
}

/** `以“某某”为主题的活动`. */
function themeAfter(text: string, name: string, close: number): QuotedName | undefined {
  const theme = THEME.exec(text.slice(close, close + 12));
  return theme ? { end: close + theme[0].length, subtype: 'campaign', rule: 'program.theme', name: `${name}主题${theme[1]}` } : undefined;
}

/** A name with its head noun, inside the marks or after them. */
function withHead(draft: Draft, inner: string, name: string, close: number, often: boolean): QuotedName | undefined {
  const inside = draft.lexicon.programHeads.longestEndingAt(inner, inner.length, 8);
  const named =
    inside !== undefined && inside.word.length < inner.length && inner.length <= 24 && !inner.includes(',') && !FIGURATIVE.test(inner);
  const after = inner.length <= 24 || !/,/.test(inner) ? headAfter(draft, close) : undefined;
  if (after) {
    const found = { end: after.end, subtype: after.subtype, rule: 'program.quoted-head', owned: true };
    const listed = draft.text[close - inner.length - 3] === '”';
    if (((named || listed) && KIND.test(after.word)) || (after.built && (named || often || draft.lexicon.known.get(inner)))) return found;
    return { ...found, name: (name + draft.text.slice(close, after.end)).replace(/[“”]/g, ''), wide: true };
  }
  if (named) return { end: close, subtype: inside.value.subtype, rule: 'program.quoted', owned: true };
  return FESTIVAL.test(inner) ? { end: close, subtype: 'event', rule: 'program.quoted', owned: true } : undefined;
}

/** A name without a head noun, which what stands around it makes one. */
function byContext(draft: Draft, inner: string, start: number, close: number, often: boolean): QuotedName | undefined {
  const { text } = draft;
  if (/^会(?:[上后]|[,。])/.test(text.slice(close, close + 2)) && inner.length > 6)
    return { end: close + 1, subtype: 'event', rule: 'program.quoted-head', name: `${inner}会` };
  if (inner.length < 3 || inner.length > 14 || inner.includes('、') || FIGURATIVE.test(inner)) return undefined;
  const quoted = { end: close, rule: 'program.quoted-verb' };
  if (GOES_LIVE.test(text.slice(close, close + 8))) return { ...quoted, subtype: 'platform', owned: true };
  const series = /[\u4e00-\u9fa5]/.test(inner) ? seriesHead(draft, close) : undefined;
  if (series) return { ...quoted, subtype: series, rule: 'program.quoted-series', owned: true };
  if (LAUNCHES.test(text.slice(Math.max(0, start - 40), start))) return { ...quoted, subtype: 'mechanism' };
  return often ? { ...quoted, subtype: 'mechanism', rule: 'program.quoted-often', owned: true } : undefined;
}

/** Quoted words that an article uses often, and at least once as something that is carried out. */
function usedOften(draft: Draft, matches: readonly RegExpMatchArray[]): Set<string> {
  const count = new Map<string, number>();
  const carriedOut = new Set<string>();
  for (const match of matches) {
    const inner = match[1] as string;
    if (inner.length < 3 || inner.length > 10 || /[,。、!?]/.test(inner)) continue;
    const at = match.index ?? 0;
    const close = at + match[0].length;
    count.set(inner, (count.get(inner) ?? 0) + 1);
    if (CARRIES_OUT.test(draft.text.slice(Math.max(0, at - 12), at)) || BECOMES.test(draft.text.slice(close, close + 8)))
      carriedOut.add(inner);
  }
  return new Set([...count].filter(([inner, n]) => n >= OFTEN && carriedOut.has(inner)).map(([inner]) => inner));
}

const CARRIES_OUT = /(?:实施|推行|推动|推进|开展|启动|推出|上线|创新|创建|打造|建立|落实|探索|通过|依托|以)[\u4e00-\u9fa5]{0,5}$/;
const BECOMES = /^(?:项目|行动|建设|上线|启动|启用|制度|机制|模式|工作|活动|平台)/;

/** The kind of thing that a list of quoted names is, where a word at its end says so. */
function seriesHead(draft: Draft, close: number): string | undefined {
  const { text } = draft;
  const series = SERIES.exec(text.slice(close, close + 90))?.[0];
  if (!series) return undefined;
  const after = headAfter(draft, close + series.length);
  return after && !after.built && KIND.test(after.word) ? after.subtype : undefined;
}

/** Most characters between a closing quotation mark and the head noun that belongs to the name. */
const GAP = 10;
/** Heads that come far behind their name: a system says first what it does. */
const FAR = /^(?:系统|平台|会议|座谈会|论坛|动员大会|小程序)$/;

interface HeadAfter {
  end: number;
  word: string;
  subtype: string;
  /** No head noun, but 建设 or 工作. */
  built?: true;
}

/** The head noun right after a closing quotation mark, with a few characters between. */
function headAfter(draft: Draft, close: number): HeadAfter | undefined {
  const { text, lexicon } = draft;
  const words = /^[\u4e00-\u9fa5]*/.exec(text.slice(close, close + GAP))?.[0] ?? '';
  const gap = words.search(/[的了是等和与在为成到把于向对由被将让给从]|检查|督查|查看|察看|$/);
  for (let at = close; at <= close + gap; at++) {
    let head = lexicon.programHeads.longestAt(text, at);
    if (!head || (head.word === '战略' && text.startsWith('合作', at + 2)) || (at - close > 6 && !FAR.test(head.word))) continue;
    let end = at + head.word.length;
    for (
      let next = lexicon.programHeads.longestAt(text, end);
      next && !KIND.test(head.word);
      next = lexicon.programHeads.longestAt(text, end)
    ) {
      head = next;
      end += next.word.length;
    }
    return { end, word: head.word, subtype: head.value.subtype };
  }
  const built =
    /^([\u4e00-\u9fa5]{0,4}?)(?:建设|工作)(?![\u4e00-\u9fa5]{0,2}(?:的|领导|会议|者|目标|要求|格局|任务|部署|思路|理念|经验|精神))/.exec(
      text.slice(close, close + 12),
    );
  if (!built || (built[1] as string).length > Math.min(gap, 6)) return undefined;
  return { end: close + built[0].length, word: built[0], subtype: 'policy', built: true };
}
