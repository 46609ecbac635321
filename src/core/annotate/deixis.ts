import { allMatches } from '../text/matches.js';
import { type Annotator, addMention, isTaken, isWordEnd } from './draft.js';

const PLACE = /(?:我|本|该|全)(?:国|省|市|县|区|州|旗|镇|乡|村|社区)|当地|两地|两市|两县/g;
const BODY = /(?:该|本|我)(?:公司|企业|集团|校|院|局|厅|行|社|厂|中心|协会|合作社|委|办|站|所|馆|队|部|项目|园区|园|平台|行动|活动|论坛)/g;

/** A firm named before: `集团公司`, and `公司` where a clause begins with what it does. */
const FIRM =
  /(?<![\u4e00-\u9fa5])集团公司(?!化)|(?<=[,。;:\n]|^)公司(?=将|计划|拟|已|还|先后|投资|位于|坐落|占地|与|以|在|现有|致力|专注|主营|成立于|引进|研发|拥有|获|被|累计|去年|今年)/g;

/** Finds the words that stand for a place or body named before: 我市, 该县, 该公司. Resolution gives them their entity or drops them. */
export const deixis: Annotator = {
  id: 'deixis',
  requires: ['tokens'],
  annotate(draft) {
    for (const match of allMatches(draft.text, PLACE)) add(match, 'place');
    for (const match of allMatches(draft.text, BODY)) add(match, 'organisation');
    for (const match of allMatches(draft.text, FIRM)) add(match, 'organisation');

    function add(match: RegExpExecArray, type: 'place' | 'organisation'): void {
      const end = match.index + match[0].length;
      if (isTaken(draft, match.index, end)) return;
      if (type === 'place' && match[0].length === 2 && /[委政长直级属域]/.test(draft.text[end] ?? '') && !isWordEnd(draft, end)) return;
      addMention(draft, { start: match.index, end, type, rule: 'deixis', confidence: 0.7, deictic: true });
    }
  },
};
