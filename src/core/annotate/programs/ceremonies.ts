import { allMatches } from '../../text/matches.js';
import { type Draft, isTaken, mentionAt, mentionEndingAt, removeMention } from '../draft.js';
import { lastWithin } from '../edges.js';
import { claim, ownerAt } from './claim.js';

const CEREMONY = /仪式|典礼|[开闭]幕式/g;
/** Its name begins right after one of these. */
const HOLDS = /(?:举行|举办|召开|开展|参加|出席)(?:了)?(?:隆重的)?/g;
/** Somebody does something between the verb and the word: it is no name. */
const DEED = /[的并在将由]|参加|出席|观看|收看|宣布|随后|主持/;
const LONGEST = 44;
/** Says what kind of ceremony it is, and no more. */
const PLAIN =
  /^(?:(?:项目|合作|战略|协议|合同|集中|成立|友好|框架|校企|村企|校地|签约|开工|奠基|揭牌|授牌|挂牌|启动|颁奖|捐赠|竣工|投产|开业|开园|开馆|开学|毕业|结业|启用|剪彩|揭幕|授旗|交接|隆重|简短|暨))*(?:仪式|典礼|[开闭]幕式)$/;

/**
 * Finds the ceremony that the article says was held where its name has no more than its kind (`举行开工仪式`), or runs over
 * more than an open name does (`举行某基地暨实验室建设项目合同签约仪式`). A plain one is called by who holds it.
 */
export function heldCeremonies(draft: Draft): void {
  const { text } = draft;
  for (const match of allMatches(text, CEREMONY)) {
    const end = match.index + match[0].length;
    if (mentionAt(draft, end - 1)) continue;
    const clause = 1 + Math.max(...[...',。;:!?\n'].map((mark) => lastWithin(text, mark, match.index, LONGEST + 40)));
    const held = allMatches(text.slice(clause, match.index), HOLDS).at(-1);
    if (!held) continue;
    const start = clause + held.index + held[0].length;
    const name = text.slice(start, end);
    if (name.length <= 2 || name.length > LONGEST || DEED.test(name) || hasPerson(draft, start, end)) continue;
    if (PLAIN.test(name)) {
      const host = hostOf(draft, clause, clause + held.index);
      if (!host || /^[参出]/.test(held[0]) || isTaken(draft, start, end)) continue;
      claim(draft, start, end, 'program', 'event', 'program.ceremony', undefined, `${host}${name}`);
    } else {
      for (let i = start; i < end; i++) {
        const inner = mentionAt(draft, i);
        if (inner?.type === 'organisation' && inner.start >= start && inner.end <= end) removeMention(draft, inner);
      }
      claim(draft, start, end, 'program', 'event', 'program.ceremony', ownerAt(draft, start), name.replace(/[“”]/g, ''));
    }
  }
}

function hasPerson(draft: Draft, start: number, end: number): boolean {
  return draft.mentions.some((m) => m.start < end && m.end > start && m.type === 'person');
}

/** The body that the clause begins with: `某公司在县开发区举行…`. */
function hostOf(draft: Draft, clause: number, verb: number): string | undefined {
  const host = draft.mentions.find((m) => m.start >= clause && m.end <= verb && m.end > m.start && m.type === 'organisation' && !m.deictic);
  return host && mentionEndingAt(draft, host.end) === host ? host.name : undefined;
}
