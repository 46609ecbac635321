import { GuanxiError } from '../../core/errors.js';
import type { PageMeta } from '../../core/model.js';
import { decodeText } from '../encoding.js';
import { isoDate } from '../front-matter.js';
import type { InputFormat } from './format.js';
import { type HtmlDocument, htmlMeta } from './html-meta.js';
import { type HtmlNode, htmlText } from './html-text.js';
import { guarded, wholeFile } from './whole.js';

/** A parsed page takes many times its size. */
const LARGEST_HTML = 16 * 1024 * 1024;

/** Below this many characters Readability tries again with looser rules; its own 500 are meant for Latin letters. */
const SHORT_ARTICLE = 120;

/** Elements within one another: pages have some dozens, and the time to read them grows with the square and faster. */
const DEEPEST = 200;

/** Elements that stand open until they are closed in so many words. */
const NESTING = /<(\/?)(?:a|article|b|big|blockquote|center|div|em|font|form|i|main|ol|section|small|span|strong|table|u|ul)\b/gi;

/** What is no part of an article anywhere. Not `form`: some servers put the whole page into one. */
const AROUND = 'nav, footer, noscript, template, iframe, object, svg';
const HEAD_AND_SIDE = 'header, aside';

/**
 * HTML: the main text of a web page, without menus and advertisements (by Readability, Firefox's reader view), a paragraph a line
 * with a blank line between. The page's markup is parsed and never run.
 */
export const html: InputFormat = {
  id: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  summary: 'a web page',
  async *read(input, { meta }) {
    const source = decodeHtml(await wholeFile(input, LARGEST_HTML), input.name);
    if (depthOf(source) > DEEPEST)
      throw new GuanxiError(
        'FORMAT',
        `${input.name} has more than ${DEEPEST} elements within one another`,
        'copy its text into a .txt file',
      );
    const page = await guarded(
      () => mainText(source),
      (reason) => new GuanxiError('FORMAT', `${input.name} is no HTML that can be read (${reason})`, 'copy its text into a .txt file'),
    );
    if (page.text === '')
      throw new GuanxiError(
        'INPUT',
        `${input.name} holds no text`,
        'if scripts make it in the browser, copy it from there into a .txt file',
      );
    yield { doc: input.name, text: page.text, meta: { ...meta, ...page.meta } };
  },
};

async function mainText(source: string): Promise<{ text: string; meta: PageMeta }> {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(/<html/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`);
  const meta = htmlMeta(document as unknown as HtmlDocument);
  for (const element of document.querySelectorAll(AROUND)) element.remove();
  // Readability takes the document apart: what it passes over must be taken from it before.
  const whole = htmlText(document.cloneNode(true) as unknown as HtmlNode, HEAD_AND_SIDE);
  const article = new Readability<HtmlNode>(document, {
    charThreshold: SHORT_ARTICLE,
    serializer: (node) => node as unknown as HtmlNode,
  }).parse();
  const body = article?.content ? htmlText(article.content) : '';
  const text = body === '' ? whole : body;
  const title = meta.title ?? article?.title?.replace(/\s+/g, ' ').trim();
  const published = meta.published ?? isoDate(article?.publishedTime);
  if (published) meta.published = published;
  if (article?.siteName && !meta.newspaper) meta.newspaper = article.siteName.trim();
  if (!title) return { text, meta };
  // A section's name or a kicker may stand above the headline.
  const isTitled = text.split('\n\n', 3).includes(title);
  return { text: isTitled || text === '' ? text : `${title}\n\n${text}`, meta: { ...meta, title } };
}

function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash] of source.matchAll(NESTING)) {
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * A byte order mark decides, then what the page says of itself where that is true of its bytes, then what they look like.
 *
 * @throws GuanxiError INPUT
 */
function decodeHtml(bytes: Buffer, name: string): string {
  const isMarked = /^(?:efbbbf|fffe|feff)/.test(bytes.subarray(0, 3).toString('hex'));
  const declared = /<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  if (!isMarked && declared !== undefined && !bytes.includes(0)) {
    try {
      // GB2312 and GBK are read as what they are parts of.
      return new TextDecoder(/^gb/i.test(declared) ? 'gb18030' : declared, { fatal: true }).decode(bytes);
    } catch {
      // Unknown, or untrue of this page.
    }
  }
  return decodeText(bytes, name).text;
}
