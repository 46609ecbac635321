import { GuanxiError } from '../../core/errors.js';
import type { Page, PageMeta } from '../../core/model.js';
import { decodeText } from '../encoding.js';
import { readFrontMatter } from '../front-matter.js';
import type { InputFormat } from './format.js';
import { wholeFile } from './whole.js';

/** Plain text: one page a file, with front matter where it has some. */
export const txt: InputFormat = {
  id: 'txt',
  extensions: ['.txt', '.text'],
  summary: 'plain text',
  async *read(input, { meta }) {
    yield readTextPage(await wholeFile(input), input.name, meta);
  },
};

/**
 * Reads one page of text. Offsets are into the whole file: front matter stays in the text and `bodyStart` stands after it.
 *
 * @throws GuanxiError INPUT where there is no text, FORMAT where the front matter is broken
 * @example
 * readTextPage(await readFile('a.txt'), 'a.txt', { region: '衡阳市' });
 */
export function readTextPage(bytes: Uint8Array, name: string, meta: PageMeta): Page {
  const { text } = decodeText(bytes, name);
  const front = readFrontMatter(text, name);
  if (text.slice(front.bodyStart).trim() === '') {
    const what = front.bodyStart > 0 ? 'has front matter and no page after it' : 'holds nothing but white space';
    throw new GuanxiError('INPUT', `${name} ${what}`, 'remove it, or save the page again as UTF-8 text');
  }
  const page: Page = { doc: name, text, meta: { ...meta, ...front.meta } };
  if (front.bodyStart > 0) page.bodyStart = front.bodyStart;
  return page;
}
