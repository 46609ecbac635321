import type { GuanxiError } from '../core/errors.js';
import { compileLexicon } from '../core/lexicon/lexicon.js';
import type { Page, PageMeta, Segmentation } from '../core/model.js';
import { type PlaceNames, segment } from '../core/segment/segment.js';
import { readLexiconFiles } from './data.js';
import { readAll } from './read-all.js';

/** A page and its articles. */
export interface SegmentedPage {
  page: Page;
  segmentation: Segmentation;
}

/**
 * Cuts the pages of all sources into articles, and goes no further.
 *
 * @param paths files, folders, globs, `-`
 * @param meta what holds for every page that does not say otherwise in its front matter
 * @throws GuanxiError where no page at all can be read
 * @example
 * const { pages } = await segmentSources(['seeds']);
 */
export async function segmentSources(
  paths: readonly string[],
  meta: PageMeta = {},
): Promise<{ pages: SegmentedPage[]; problems: GuanxiError[] }> {
  const pages: SegmentedPage[] = [];
  let places: PlaceNames | undefined;
  const { problems } = await readAll(paths, meta, (page) => {
    places ??= placeNames();
    pages.push({ page, segmentation: segment(page, places) });
  });
  return { pages, problems };
}

function placeNames(): PlaceNames {
  const { gazetteer } = compileLexicon(readLexiconFiles());
  return { fullName: (name) => gazetteer.lookup(name)[0]?.name };
}
