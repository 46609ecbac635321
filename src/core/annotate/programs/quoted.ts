import { type Draft, mentionAt } from '../draft.js';
import { claim } from './claim.js';
import { ownerOf, wider } from './start.js';

/** `以“某某”为主题的活动`. */
const THEME = /^为主题的?[\u4e00-\u9fa5]{0,4}?(活动|行动|论坛|大会|展览)/;

/** Quoted phrases that praise and name nothing. */
const FIGURATIVE = /^(?:.{2}方案|超级工程|(?:民心|民生|形象|一号|样板|幸福|德政|面子|系统|头号|暖心|惠民)工程|一盘棋.*|总.{1,2}制度)$/;

/** `“旋风行动”`, `“三高四新”战略`: the quoted name with the head noun inside or after the marks. */
export function quotedNames(draft: Draft): void {
  const { text, lexicon } = draft;
  for (const match of text.matchAll(/“([^“”\n]{2,40})”/g)) {
    const inner = match[1] as string;
    const start = match.index;
    const close = start + match[0].length;
    const name = inner.replace(/\s+/g, ' ');
    if (/[。!?]/.test(inner) || mentionAt(draft, start)?.type === 'program') continue;
    if (/^十[一二三四五六]五$/.test(inner) && !/^规划/.test(text.slice(close))) continue;
    const after = inner.length <= 24 || !/,/.test(inner) ? headAfter(draft, close) : undefined;
    const theme = THEME.exec(text.slice(close, close + 12));
    if (theme) {
      claim(draft, start, close + theme[0].length, 'program', 'campaign', 'program.theme', undefined, `${name}主题${theme[1]}`);
      continue;
    }
    const inside = lexicon.programHeads.longestEndingAt(inner, inner.length, 8);
    if (after) {
      const whole = name + text.slice(close, after.end);
      claim(
        draft,
        wider(draft, start),
        after.end,
        'program',
        after.subtype,
        'program.quoted-head',
        ownerOf(draft, start),
        whole.replace(/[“”]/g, ''),
      );
    } else if (inside && inside.word.length < inner.length && inner.length <= 24 && !inner.includes(',') && !FIGURATIVE.test(inner)) {
      claim(draft, start, close, 'program', inside.value.subtype, 'program.quoted', ownerOf(draft, start), name);
    } else if (
      inner.length <= 14 &&
      inner.length >= 3 &&
      /(?:实施|推行|开展|启动|推出|上线|率先落地|全面推广)[了]?(?:“[^”]*”、?)*$/.test(text.slice(Math.max(0, start - 40), start))
    ) {
      claim(draft, start, close, 'program', 'mechanism', 'program.quoted-verb', undefined, name);
    }
  }
}

/** The head noun right after a closing quotation mark, with at most six characters between. */
function headAfter(draft: Draft, close: number): { end: number; subtype: string } | undefined {
  const { text, lexicon } = draft;
  const gap = /^[\u4e00-\u9fa5]{0,6}/.exec(text.slice(close, close + 6))?.[0].search(/[的了是等和与在为成到把于]|$/) ?? 0;
  for (let at = close; at <= close + gap; at++) {
    const head = lexicon.programHeads.longestAt(text, at);
    if (head) return { end: at + head.word.length, subtype: head.value.subtype };
  }
  const built = /^([\u4e00-\u9fa5]{0,4}?)(?:建设|工作)(?![\u4e00-\u9fa5]{0,2}(?:的|领导|会议|者|目标|要求|格局|任务))/.exec(
    text.slice(close, close + 12),
  );
  return built && (built[1] as string).length <= gap ? { end: close + built[0].length, subtype: 'policy' } : undefined;
}
