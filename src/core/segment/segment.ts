import { collect } from '../collect.js';
import type { Article, Block, Page, Piece, Segmentation } from '../model.js';
import { textPieces } from '../text/pieces.js';
import { classify } from './classify.js';
import type { Draft } from './draft.js';
import { draftArticles } from './drafts.js';
import { titleOf } from './heads.js';
import { imprintOf, paperName } from './imprint.js';
import type { KnownNames } from './known.js';
import { authorsOf } from './metadata/authors.js';
import { kindOf } from './metadata/kind.js';
import { type Inferred, newspaperOf } from './metadata/newspaper.js';
import { publishedOf } from './metadata/published.js';
import { regionOf } from './metadata/region.js';
import { splitUnit } from './split.js';
import { staffLines } from './staff.js';
import { glueOf, stitch } from './stitch.js';
import { frontMatter, type Unit, unitsOf } from './units.js';

export type { KnownNames } from './known.js';

const startOf = (unit: Unit): number => unit.spans[0]?.start ?? 0;

/** Pieces of an article: one a span, since a wrapped paragraph has the line breaks of its column inside. */
function piecesOf(units: readonly Unit[]): Piece[] {
  const pieces: Piece[] = [];
  let before: Unit | undefined;
  for (const unit of units) {
    for (const [i, span] of unit.spans.entries()) {
      pieces.push({ start: span.start, end: span.end, kind: unit.kind, glue: i > 0 ? '' : glueOf(before, unit) });
    }
    before = unit;
  }
  return pieces;
}

/**
 * The text of an article as it reads, from its pieces.
 *
 * @param page the page they point into
 * @param pieces in reading order; those over the text (headline, byline) are passed over
 */
export function textOfPieces(page: Page, pieces: readonly Piece[]): string {
  let text = '';
  for (const { at, start, end, glue } of textPieces(pieces)) text += (at === 0 ? '' : glue) + page.text.slice(start, end);
  return text;
}

const printed = (page: Page, unit: Unit): string => unit.spans.map((span) => page.text.slice(span.start, span.end)).join('');

function jumps(page: Page, draft: Draft): { continuesFrom?: string; continuesOn?: string } {
  const out: { continuesFrom?: string; continuesOn?: string } = {};
  for (const unit of draft.body) {
    if (unit.kind !== 'jump') continue;
    const inside = /[((](.*)[))]/.exec(printed(page, unit))?.[1] ?? '';
    if (/接/.test(inside)) out.continuesFrom = inside;
    else if (/转/.test(inside)) out.continuesOn = inside;
  }
  return out;
}

function articleOf(
  page: Page,
  draft: Draft,
  staff: readonly Unit[],
  n: number,
  names: KnownNames,
  common: { newspaper: Inferred | undefined; published: Inferred | undefined },
): Article {
  const pieces = piecesOf([...draft.head, ...draft.body]);
  const authors = authorsOf(draft, common.newspaper?.value, names);
  const kind = kindOf(draft, authors);
  const region = regionOf(page, draft, kind, common.newspaper?.value, names);
  const title = draft.form === 'imprint' ? (paperName(draft.body, names) ?? '') : titleOf(draft.head, (unit) => printed(page, unit));
  const section = draft.section.map((unit) => printed(page, unit)).join('');
  const { newspaper, published } = common;
  const confidence: Record<string, number> = {};
  if (title !== '') confidence.title = draft.head.filter((unit) => unit.kind === 'headline').length === 1 ? 0.9 : 0.7;
  for (const [field, inferred] of Object.entries({ newspaper, published, region })) if (inferred) confidence[field] = inferred.confidence;
  return {
    id: `${page.doc}#${n}`,
    doc: page.doc,
    kind,
    title,
    pieces: [...pieces, ...piecesOf(staff).map((piece): Piece => ({ ...piece, glue: '\n' }))],
    text: textOfPieces(page, pieces),
    ...(newspaper ? { newspaper: newspaper.value } : {}),
    ...(published ? { published: published.value } : {}),
    ...(region ? { region: region.value } : {}),
    authors,
    ...(section === '' ? {} : { section }),
    ...jumps(page, draft),
    confidence,
  };
}

function blocksOf(page: Page, units: readonly Unit[], drafts: readonly Draft[], staff: ReadonlyMap<Draft, readonly Unit[]>): Block[] {
  const owner = new Map<Unit, string>();
  for (const [i, draft] of drafts.entries())
    for (const unit of [...draft.head, ...draft.body, ...(staff.get(draft) ?? [])]) owner.set(unit, `${page.doc}#${i + 1}`);
  const blocks: Block[] = frontMatter(page).map((span) => ({ ...span, kind: 'residue', why: ['front matter'] }));
  for (const unit of units) {
    const article = owner.get(unit);
    for (const { start, end } of unit.spans) {
      const block = { start, end, kind: unit.kind } as Block;
      if (article !== undefined) block.article = article;
      block.why = [...unit.why];
      blocks.push(block);
    }
  }
  return blocks;
}

/** A page that is one article: its first line where that is the title, its bylines, and all the rest. */
function whole(units: readonly Unit[], title: string | undefined): Draft {
  const [first] = units;
  const headed = first !== undefined && title !== undefined && first.text.replace(/\s+/g, '') === title.replace(/\s+/g, '');
  if (headed) first.kind = 'headline';
  const head = units.filter((unit) => unit.kind === 'byline' || (headed && unit === first));
  const body = units.filter((unit) => !head.includes(unit));
  for (const unit of body) if (/^(?:headline|subtitle|kicker|masthead|banner|residue)$/.test(unit.kind)) unit.kind = 'body';
  return { head, body, section: [] };
}

/**
 * Cuts a newspaper page into its articles, each with its pieces in reading order, its title, authors, paper, date and region.
 *
 * A pure function of the page and the names. Every character of the page that is not blank belongs to exactly one block.
 *
 * @param page the page; what its `meta` says wins over what is inferred
 * @param names names of places and surnames
 * @returns blocks in the order of the page, articles in the order of their first line on it
 * @example
 * const { articles } = segment({ doc: 'a.txt', text, meta: {} }, names);
 */
export function segment(page: Page, names: KnownNames): Segmentation {
  const units = collect(unitsOf(page), (unit) => splitUnit(unit, names));
  classify(units, names);
  const drafts = page.single ? [whole(units, page.meta.title)] : stitch(draftArticles(units));
  const first = (draft: Draft): number => Math.min(...[...draft.head, ...draft.body].map(startOf));
  drafts.sort((a, b) => first(a) - first(b));
  const common = { newspaper: newspaperOf(page, units, drafts, names), published: publishedOf(page, units, drafts) };
  const imprint = imprintOf(units, names);
  const all = imprint === undefined ? drafts : [imprint, ...drafts];
  const staff = staffLines(units, all);
  return {
    blocks: blocksOf(page, units, all, staff),
    articles: all.map((draft, i) => articleOf(page, draft, staff.get(draft) ?? [], i + 1, names, common)),
  };
}
