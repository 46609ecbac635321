import type { EntityType } from '../model.js';
import { type Annotator, addMention, type Draft, isWordStart, mentionAt, removeMention } from './draft.js';

/** 中央 is the party's centre only where it acts or is obeyed, not in 中央公园. */
const AFTER_CENTRE = /^(?:[,、。;]|和|与|对|决策|部署|精神|领导|要求|关于|生态|巡视|提出|赋予|批准|经济|农村|第|$)/;

/** Finds the genre's common stock of one type, wherever it stands: national organs and media, policies of the whole country. */
export function known(type: EntityType): Annotator {
  return {
    id: `known.${type}`,
    requires: ['tokens'],
    annotate(draft) {
      const { text, lexicon } = draft;
      for (let i = 0; i < text.length; i++) {
        const hit = lexicon.known.longestAt(text, i);
        if (!hit || hit.value.type !== type) continue;
        const end = i + hit.word.length;
        if (!isFree(draft, i, end, type)) continue;
        if (hit.word.length <= 3 && !isWordStart(draft, i)) continue;
        if (hit.word === '中央' && !AFTER_CENTRE.test(text.slice(end, end + 2))) continue;
        if (/部$/.test(hit.word) && /^[门署分落]/.test(text.slice(end))) continue;
        if (hit.value.subtype === 'company' && /^[业协学研史式人]/.test(text.slice(end))) continue;
        const start = hit.value.subtype === 'company' && text.startsWith('中国', i - 2) && isFree(draft, i - 2, i, type) ? i - 2 : i;
        addMention(draft, { start, end, name: hit.word, type, subtype: hit.value.subtype, rule: `known.${type}`, confidence: 0.9 });
        i = end - 1;
      }
    },
  };
}

/** Whether nothing stands in the way; a program's name may hold a place's (`长三角一体化`), which it then claims. */
function isFree(draft: Draft, start: number, end: number, type: EntityType): boolean {
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (!inner) continue;
    if (type !== 'program' || inner.type !== 'place' || inner.start < start || inner.end > end) return false;
    removeMention(draft, inner);
  }
  return true;
}
