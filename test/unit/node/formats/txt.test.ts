import { describe, expect, it } from 'vitest';
import { pagesOf } from './pages.js';

describe('txt', () => {
  it('keeps front matter in the text and lets it win over the command line', async () => {
    const { pages } = await pagesOf('a.txt', '---\nregion: 松岭县\n---\n正文', { region: '云溪市', newspaper: '云溪日报' });
    expect(pages).toEqual([
      { doc: 'a.txt', text: '---\nregion: 松岭县\n---\n正文', bodyStart: 20, meta: { region: '松岭县', newspaper: '云溪日报' } },
    ]);
  });

  it.each([
    ['white space', ' \r\n\u3000\t\n', /^a\.txt holds nothing but white space: /],
    ['front matter alone', '---\nregion: 松岭县\n---\n \n', /^a\.txt has front matter and no page/],
    ['nothing', '', /^a\.txt is empty \(0 bytes\): /],
    ['half a character', Buffer.from('松岭县召开现场会').subarray(0, -1), /^a\.txt is broken UTF-8 at byte 21: /],
    ['a PDF', '%PDF-1.7\n', /^a\.txt is a PDF, not text: name it \.pdf$/],
    ['a ZIP archive', 'PK\x03\x04', /^a\.txt is a ZIP archive .*: name it \.zip or \.docx/],
    ['binary', Buffer.from([1, 2, 0, 3]), /^a\.txt is binary \(a NUL byte at 2\): /],
  ])('refuses %s', async (_what, content, message) => {
    const { pages, error } = await pagesOf('a.txt', content);
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ name: 'GuanxiError', message: expect.stringMatching(message) });
  });
});
