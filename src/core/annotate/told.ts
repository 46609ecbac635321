import type { LocalMention } from '../document.js';
import { namesBefore } from './careers.js';
import type { Annotator, Draft } from './draft.js';
import type { Title } from './titles.js';

/** What stands between two posts of a career: `曾任甲局局长,乙学会副会长`. */
const GOES_ON = /^(?:[、,;]|兼)[\u4e00-\u9fa5()“”·]{0,20}$/;
/** The end of a sentence of posts, before one that holds nothing but posts. */
const NEXT_SENTENCE = /^[。;]$/;
const CLOSES = /^[,。;\n]/;

/** Whose posts a verb tells of, and where the last of them ended. */
export interface Career {
  bearers: LocalMention[];
  tenure: Title['tenure'] | undefined;
  end: number;
  /** The title stands right after the name, `张明校长`: what follows is of somebody else. */
  apposed: boolean;
}

/** The bearers that stand before their titles, or whose posts the clause before was telling. */
export function toldBefore(draft: Draft, titles: Title[], career: Career | undefined): Career | undefined {
  const first = titles[0] as Title;
  const last = titles.at(-1) as Title;
  const bearers = namesBefore(draft, titles);
  if (bearers.length) return { bearers, tenure: last.tenure, end: last.end, apposed: bearers.at(-1)?.end === first.from };
  if (!career || !goesOn(draft, career, first.from, last)) return undefined;
  if (career.tenure) for (const title of titles) title.tenure ??= career.tenure;
  return { ...career, end: last.end };
}

/** Whether a career that was told up to an offset goes on in the titles there. */
function goesOn({ text }: Draft, career: Career, from: number, last: Title): boolean {
  if (career.apposed) return false;
  const between = text.slice(career.end, from);
  return GOES_ON.test(between) || (career.tenure === 'former' && NEXT_SENTENCE.test(between) && CLOSES.test(text.slice(last.end)));
}

/** Finds whose career the titles tell that found no bearer while names that only the rest of the page makes sure of were unknown. */
export const careers: Annotator = {
  id: 'careers',
  requires: ['posts', 'names'],
  annotate(draft) {
    let career: Career | undefined;
    for (const { titles, affiliations } of draft.untold) {
      career = toldBefore(draft, titles, career);
      if (!career) continue;
      const persons = career.bearers.map(({ id }) => id);
      for (const [i, affiliation] of affiliations.entries()) {
        affiliation.persons = persons;
        const tenure = titles[i]?.tenure;
        if (tenure) affiliation.tenure = tenure;
      }
    }
  },
};
