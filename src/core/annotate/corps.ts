import { allMatches } from '../text/matches.js';
import { addMention, type Draft, mentionAt, removeMention } from './draft.js';

const CORPS = '新疆生产建设兵团';
const NUMBER = '第?[一二三四五六七八九十百〇零0-9]{1,4}';
/** A division, regiment or company of the corps before who leads it or works there: `第八师`, `103团党委`, `四团三连职工`. */
const UNIT = new RegExp(
  `(?<corps>${CORPS}|新疆兵团|兵团)?(?<division>第?[一二三四五六七八九十]{1,3}师(?![范生傅资父姐]))?(?<regiment>${NUMBER}团(?:场)?(?![队体长圆聚结购员伙支]))?(?<company>${NUMBER}连(?=[职党队工支]))?`,
  'g',
);

/** The organisation rule that finds the units of the corps. */
export const CORPS_RULE = 'organisation.corps';

/** Finds the divisions and regiments of the production and construction corps, in articles that write of it. */
export function corps(draft: Draft): void {
  if (!draft.region?.startsWith('新疆') && !draft.text.includes('兵团')) return;
  for (const { index: start, 0: printed, groups } of allMatches(draft.text, UNIT)) {
    const { division, regiment, company } = groups ?? {};
    if (!division && !regiment && !company) continue;
    const end = start + printed.length;
    const inner = Array.from(printed, (_, i) => mentionAt(draft, start + i)).filter((mention) => mention !== undefined);
    if (inner.some((mention) => mention.start < start || mention.end > end)) continue;
    for (const mention of new Set(inner)) removeMention(draft, mention);
    const name = division ? `${CORPS}${division.startsWith('第') ? '' : '第'}${division}${regiment ?? ''}${company ?? ''}` : printed;
    addMention(draft, { start, end, name, type: 'organisation', subtype: 'other', rule: CORPS_RULE, confidence: 0.8 });
  }
}
