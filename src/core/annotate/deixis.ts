import { type Annotator, addMention, isTaken, isWordEnd } from './draft.js';

const PLACE = /(?:我|本|该|全)(?:国|省|市|县|区|州|旗|镇|乡|村|社区)|当地|两地|两市|两县/g;
const BODY = /(?:该|本|我)(?:公司|企业|集团|校|院|局|厅|行|社|厂|中心|协会|合作社|委|办|站|所|馆|队|部|项目|园区|园|平台|行动|活动|论坛)/g;

/** Finds the words that stand for a place or body named before: 我市, 该县, 该公司. Resolution gives them their entity or drops them. */
export const deixis: Annotator = {
  id: 'deixis',
  requires: ['tokens'],
  annotate(draft) {
    for (const match of draft.text.matchAll(PLACE)) add(match, 'place');
    for (const match of draft.text.matchAll(BODY)) add(match, 'organisation');

    function add(match: RegExpExecArray, type: 'place' | 'organisation'): void {
      const end = match.index + match[0].length;
      if (isTaken(draft, match.index, end)) return;
      if (type === 'place' && match[0].length === 2 && /[委政长直级属域]/.test(draft.text[end] ?? '') && !isWordEnd(draft, end)) return;
      addMention(draft, { start: match.index, end, type, rule: 'deixis', confidence: 0.7, deictic: true });
    }
  },
};
