import type { GuanxiError } from '../core/errors.js';
import { compileLexicon, type Lexicon } from '../core/lexicon/lexicon.js';
import type { Page, PageMeta, Segmentation } from '../core/model.js';
import { segmentPage } from '../core/pipeline.js';
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
  let lexicon: Lexicon | undefined;
  const { problems } = await readAll(paths, meta, (page) => {
    lexicon ??= compileLexicon(readLexiconFiles());
    pages.push({ page, segmentation: segmentPage(page, lexicon) });
  });
  return { pages, problems };
}
