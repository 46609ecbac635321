import { allMatches } from '../../text/matches.js';
import { type Draft, mentionAt, mentionEndingAt } from '../draft.js';
import { claim, ownerAt } from './claim.js';

const DOCUMENT =
  /(?:办法|条例|意见|方案|规划|纲要|协议|协议书|通知|决定|细则|公约|规定|章程|计划|标准|措施|指南|清单|法|目录|宣言|倡议|备忘录|报告|制度|预案|白皮书|准则|规范|要点|合同|工程|政策|行动|责任状|承诺书|议程|名单|方法|条约|战略|机制)$/;

/** What a bracket after the name of a document says of it: its years, its part, how far it has come. */
const EDITION = /\([^()]{1,16}\)$/;
/** Not yet the document itself, which goes by the same name. */
const DRAFT_OF = /\((?:送审稿|草案|审议稿|讨论稿|征求意见稿|报批稿|草案表决稿|讨论送审稿)\)$/;

const MEDIA = /(?:报|周刊|杂志|月刊|在线)$/;

/** `出台…的若干措施`: a document without marks, the 的 of its own name included. */
const OPEN_DOCUMENT =
  /(?:出台|印发|制定|下发|发布|颁布|起草|修订)了?([^,。;:、“”《》\n]{6,36}?(?:若干措施|实施办法|管理办法|奖励办法|实施意见|实施方案|行动方案|工作方案|实施细则|细则|条例))(?=[,。;、\n等])/g;

/** Documents in 《》; papers in 《》 are organisations. */
export function documents(draft: Draft): void {
  for (const match of allMatches(draft.text, /《([^《》\n]{2,60})》/g)) {
    const [whole, name = ''] = match;
    if (mentionAt(draft, match.index + 1)?.type === 'organisation' && MEDIA.test(name)) continue;
    if (MEDIA.test(name) && name.length <= 8)
      claim(draft, match.index + 1, match.index + whole.length - 1, 'organisation', 'media', 'organisation.title-marks');
    else if (DOCUMENT.test(name.replace(EDITION, '')) || isIssued(draft, match.index))
      claim(
        draft,
        match.index,
        match.index + whole.length,
        'program',
        'document',
        'program.document',
        undefined,
        name.replace(DRAFT_OF, ''),
      );
  }
}

/** Documents without marks, after the verb that issues them. */
export function openDocuments(draft: Draft): void {
  for (const match of allMatches(draft.text, OPEN_DOCUMENT)) {
    const name = match[1] as string;
    const start = match.index + match[0].length - name.length;
    if (!mentionAt(draft, start) || mentionAt(draft, start)?.start === start)
      claim(draft, start, start + name.length, 'program', 'document', 'program.open-document', ownerAt(draft, start));
  }
}

/** Whether an authority or a verb of issuing stands before title marks: what they hold is a document, however it ends. */
function isIssued(draft: Draft, at: number): boolean {
  const by = mentionEndingAt(draft, at);
  if (by?.type === 'organisation') return /^(?:party|government|legislature)$/.test(by.subtype ?? '');
  return /(?:出台|印发|下发|颁布|修订|审议通过|制定)了?$/.test(draft.text.slice(Math.max(0, at - 5), at));
}

/** Five-year plans and laws by their full names, without marks. */
const STATE_PAPER =
  /国民经济和社会发展第[一二三四五六七八九十]+个五年(?:规划|计划)(?:和[^,。;、]{2,14}远景目标)?(?:纲要)?|中华人民共和国[\u4e00-\u9fa5]{2,16}?法(?![院律制人治])/g;

/** State papers that need no marks: `省国民经济和社会发展第十二个五年规划纲要`. */
export function statePapers(draft: Draft): void {
  for (const match of allMatches(draft.text, STATE_PAPER)) {
    const before = mentionEndingAt(draft, match.index);
    const level = /(?:自治区|[我全]?[省市县区州旗])$/.exec(draft.text.slice(Math.max(0, match.index - 3), match.index))?.[0] ?? '';
    const start = before?.type === 'place' ? before.start : match.index - level.length;
    claim(draft, start, match.index + match[0].length, 'program', 'document', 'program.open-document', ownerAt(draft, start));
  }
}
