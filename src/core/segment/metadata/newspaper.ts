import type { Page } from '../../model.js';
import { OUTLET, readAuthors } from '../bylines.js';
import { DATELINE } from '../cues.js';
import type { Draft } from '../draft.js';
import { paperName } from '../imprint.js';
import type { KnownNames } from '../known.js';
import type { Unit } from '../units.js';

/** A value and how sure it is, in [0,1]. */
export interface Inferred {
  value: string;
  confidence: number;
}

const OWN = /^本[报网台刊]$/;
const AGENCY = /通讯社$|^(?:新华|中新|央视|人民网|中新网|新华网)/;
const PRINTED_PAPER = new RegExp(`^\\p{Script=Han}{2,10}${OUTLET}`, 'u');

/** The paper's name within an outlet: `某某日报·某某客户端` is the paper's, and so is `某某日报社`. */
function paperOf(outlet: string | undefined): string | undefined {
  const first = outlet?.split('·')[0];
  if (first === undefined || OWN.test(first) || AGENCY.test(first)) return undefined;
  const name = first.replace(/社$/, '');
  return PRINTED_PAPER.test(name) ? name : undefined;
}

/** The paper that an article itself names, in its dateline or byline. */
function namedBy(draft: Draft, known: KnownNames): string | undefined {
  for (const unit of [...draft.head, ...draft.body]) {
    if (unit.kind === 'dateline') {
      const paper = paperOf(DATELINE.exec(unit.text)?.groups?.outlet);
      if (paper !== undefined) return paper;
    } else if (unit.kind === 'byline' || unit.kind === 'credit') {
      for (const { outlet } of readAuthors(unit.text, known)) {
        const paper = paperOf(outlet);
        if (paper !== undefined) return paper;
      }
    }
  }
  return undefined;
}

/**
 * The newspaper of a page: front matter, then masthead, then what the articles' datelines and bylines name.
 * News agencies name no paper. Every article of a page belongs to its paper.
 */
export function newspaperOf(page: Page, units: readonly Unit[], drafts: readonly Draft[], known: KnownNames): Inferred | undefined {
  if (page.meta.newspaper) return { value: page.meta.newspaper, confidence: 1 };
  const printed = paperName(units, known);
  if (printed) return { value: printed, confidence: 0.98 };
  const votes = new Map<string, number>();
  for (const draft of drafts) {
    const paper = namedBy(draft, known);
    if (paper !== undefined) votes.set(paper, (votes.get(paper) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best === undefined ? undefined : { value: best[0], confidence: best[1] > 1 ? 0.9 : 0.8 };
}
