import type { PageMeta } from '../../core/model.js';
import { isoDate } from '../front-matter.js';

/** As much of a document as is needed here. */
export interface HtmlDocument {
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

interface HtmlElement {
  textContent: string | null;
  closest(selector: string): unknown;
  getAttribute(name: string): string | null;
}

/** Names of `<meta>` elements, the more exact first: those of Chinese news sites, Open Graph, Dublin Core. */
const NEWSPAPER = ['contentsource', 'source', 'og:site_name', 'application-name'];
const PUBLISHED = ['publishdate', 'pubdate', 'article:published_time', 'og:published_time', 'dc.date', 'datepublished', 'date'];
const TITLE = ['articletitle', 'og:title', 'dc.title'];

/**
 * What a web page says of itself in its `<meta>` and `<link>` elements.
 *
 * @param document not yet taken apart
 */
export function htmlMeta(document: HtmlDocument): PageMeta {
  const named = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('itemprop'))?.toLowerCase();
    const content = element.getAttribute('content')?.trim();
    if (name && content && !named.has(name)) named.set(name, content);
  }
  const first = (names: readonly string[]): string | undefined => names.map((name) => named.get(name)).find((value) => value !== undefined);
  const [canonical] = document.querySelectorAll('link[rel="canonical"]');
  const [time] = document.querySelectorAll('time[datetime]');
  const title = headline(document) ?? first(TITLE);
  const newspaper = first(NEWSPAPER);
  const published = isoDate(first(PUBLISHED) ?? time?.getAttribute('datetime'));
  const url = canonical?.getAttribute('href') ?? named.get('og:url');
  return {
    ...(title ? { title } : {}),
    ...(newspaper ? { newspaper } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
  };
}

/** The one first-rank heading; where there are several, or only that of the site's own head, it proves nothing. */
function headline(document: HtmlDocument): string | undefined {
  const headings = [...document.querySelectorAll('h1')].filter((heading) => !heading.closest('header, nav'));
  const [only, another] = headings.map((heading) => heading.textContent?.replace(/\s+/g, ' ').trim()).filter((text) => text);
  return another === undefined ? only : undefined;
}
