import type { InputFormat } from './format.js';
import { readTextPage } from './txt.js';
import { wholeFile } from './whole.js';

/**
 * Markdown: text whose heading and quotation marks at the start of a line are blanked, so that `# 标题` reads as the headline
 * it is. Blanks, and not nothing, keep every offset true to the file; marks within a line stay as they are.
 */
export const md: InputFormat = {
  id: 'md',
  extensions: ['.md', '.markdown'],
  summary: 'Markdown',
  async *read(input, { meta }) {
    const page = readTextPage(await wholeFile(input), input.name, meta);
    const start = page.bodyStart ?? 0;
    yield { ...page, text: page.text.slice(0, start) + blankLineMarks(page.text.slice(start)) };
  },
};

function blankLineMarks(text: string): string {
  return text.replace(/^(?:#{1,6}|>)(?=[ \t])/gm, (mark) => ' '.repeat(mark.length));
}
