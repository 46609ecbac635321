import type { GuanxiError } from '../core/errors.js';
import type { Page, PageMeta, Segmentation } from '../core/model.js';
import { segmentPage } from '../core/pipeline.js';
import { readAll } from './read-all.js';
import { loadLexicon } from './tools.js';

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
 * @param names file of the user's own names, whose places are known as regions
 * @throws GuanxiError where no page at all can be read
 * @example
 * const { pages } = await segmentSources(['seeds']);
 */
export async function segmentSources(
  paths: readonly string[],
  meta: PageMeta = {},
  names?: string,
): Promise<{ pages: SegmentedPage[]; problems: GuanxiError[] }> {
  const pages: SegmentedPage[] = [];
  // Not before there is a page to read, unless the user's own names are to be checked first.
  let lexicon = names === undefined ? undefined : loadLexicon(names);
  const { problems } = await readAll(paths, meta, (page) => {
    lexicon ??= loadLexicon();
    pages.push({ page, segmentation: segmentPage(page, lexicon) });
  });
  return { pages, problems };
}
