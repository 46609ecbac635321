import { GuanxiError } from '../../core/errors.js';
import type { InputFormat } from './format.js';
import { guarded, wholeFile } from './whole.js';
import { checkedSize } from './zip-file.js';

const OLE = 'd0cf11e0a1b11ae1';

/** Word's documents: a paragraph a line with a blank line between; tables cell by cell, without pictures and headers. */
export const docx: InputFormat = {
  id: 'docx',
  extensions: ['.docx'],
  summary: 'a Word document',
  async *read(input, { meta }) {
    const buffer = await wholeFile(input);
    if (buffer.subarray(0, 8).toString('hex') === OLE)
      throw new GuanxiError(
        'INPUT',
        `${input.name} is encrypted, or an old .doc`,
        'open it in Word and save it as .docx without a password',
      );
    const notWord = (reason: string): GuanxiError =>
      new GuanxiError(
        'FORMAT',
        `${input.name} is no Word document (${reason})`,
        'open it in Word and save it again, or copy its text into a .txt file',
      );
    // The library unpacks everything at once: not before it is known how much that is.
    await checkedSize(buffer, input.name);
    const text = await guarded(async () => {
      const mammoth = (await import('mammoth')).default;
      return (await mammoth.extractRawText({ buffer })).value;
    }, notWord);
    if (text.trim() === '')
      throw new GuanxiError('INPUT', `${input.name} holds no text`, 'if its pages are pictures, run text recognition on them');
    yield { doc: input.name, text: text.trim(), meta: { ...meta } };
  },
};
