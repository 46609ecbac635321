import { type Annotator, addMention, isTaken, isWordEnd, isWordStart } from './draft.js';

/** Goes on to what is named after the water or the mountain, or lies only near it. */
const GOES_ON = /^(?:[口路街镇乡村号杯人网]|[一二三四]桥|大堤|日报|大道|大桥|实验室|学者|计划|[公集]团|公司|大学|学院)/;

/** Finds rivers, lakes, mountains and other parts of nature by the atlas, wherever nothing longer has taken their words. */
export const landforms: Annotator = {
  id: 'landforms',
  requires: ['tokens', 'places', 'sites', 'programs'],
  annotate(draft) {
    const { text, lexicon } = draft;
    for (let i = 0; i < text.length; i++) {
      const found = draft.taken[i] ? undefined : lexicon.landforms.longestAt(text, i);
      if (!found) continue;
      const { word } = found;
      const end = i + word.length;
      if (isTaken(draft, i, end) || !isWordStart(draft, i) || !isWordEnd(draft, end) || GOES_ON.test(text.slice(end, end + 2))) continue;
      addMention(draft, {
        start: i,
        end,
        type: 'place',
        subtype: 'site',
        level: 'site',
        places: [{ name: word, level: 'site', path: word }],
        rule: 'place.landform',
        confidence: 0.85,
      });
      i = end - 1;
    }
  },
};
