import { describe, expect, it } from 'vitest';
import { makeDocx, makeZip } from '../made.js';
import { pagesOf } from './pages.js';

describe('docx', () => {
  it('reads paragraphs', async () => {
    const { pages } = await pagesOf('a.docx', makeDocx(['松岭县召开春耕现场会', '', '昨日,&lt;松岭县&gt;开会。']), { region: '松岭县' });
    expect(pages).toEqual([
      { doc: 'a.docx', text: expect.stringMatching(/^松岭县召开春耕现场会\n+昨日,<松岭县>开会。$/), meta: { region: '松岭县' } },
    ]);
  });

  it.each([
    ['nothing', '', /^a\.docx is empty \(0 bytes\)/],
    ['text', '好', /^a\.docx is no ZIP archive/],
    ['half a document', makeDocx(['好']).subarray(0, -40), /^a\.docx is no ZIP archive, or a broken one/],
    ['another archive', makeZip({ 'a.txt': '好' }), /^a\.docx is no Word document \(.+\): /],
    ['a document without text', makeDocx(['']), /^a\.docx holds no text/],
    ['an encrypted document', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /^a\.docx is encrypted, or an old \.doc: /],
    [
      'one that expands without end',
      makeZip({ 'word/document.xml': Buffer.alloc(32 * 1024 * 1024) }),
      /^a\.docx\/word\/document\.xml expands/,
    ],
  ])('refuses %s', async (_what, content, message) => {
    const { pages, error } = await pagesOf('a.docx', content);
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ name: 'GuanxiError', message: expect.stringMatching(message) });
  });
});
