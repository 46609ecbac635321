import { describe, expect, it } from 'vitest';
import { makeDocx, makeZip } from '../made.js';
import { pagesOf } from './pages.js';

describe('zip', () => {
  it('reads the pages in it by name, in the order of their names, in every format', async () => {
    const content = makeZip({
      'b/2.md': '# 二',
      'a.txt': '一',
      'c.jsonl': '{"id": "x", "text": "三"}',
      'd.docx': makeDocx(['四']),
      'e.zip': makeZip({ 'f.html': '<p>五</p>' }),
      'README.md': '说明',
      '__MACOSX/._a.txt': 'x',
      '.hidden.txt': 'x',
      'g.png': 'x',
      'folder/': '',
    });
    const { pages, problems } = await pagesOf('p.zip', content, { region: '松岭县' });
    expect(problems).toEqual([]);
    expect(pages.map(({ doc, text }) => [doc, text])).toEqual([
      ['p.zip/a.txt', '一'],
      ['p.zip/b/2.md', '  二'],
      ['p.zip/c.jsonl/x', '三'],
      ['p.zip/d.docx', '四'],
      ['p.zip/e.zip/f.html', '五'],
    ]);
    expect(pages.every(({ meta }) => meta.region === '松岭县')).toBe(true);
  });

  it('reads names in GBK, with backslashes, and that point outside', async () => {
    const gbk = Buffer.concat([Buffer.from('cbc9c1ebcfd8', 'hex'), Buffer.from('.txt')]);
    const { pages } = await pagesOf('p.zip', makeZip([gbk, 'x\\y.txt', '../../z.txt'].map((name) => ({ name, content: '好' }))));
    expect(pages.map(({ doc }) => doc)).toEqual(['p.zip/x/y.txt', 'p.zip/z.txt', 'p.zip/松岭县.txt']);
  });

  it('goes on past a file that cannot be read', async () => {
    const { pages, problems } = await pagesOf(
      'p.zip',
      makeZip([
        { name: 'a.txt', content: '' },
        { name: 'b.txt', content: '锁', flags: 1 },
        { name: 'c.txt', content: '长短', declared: 99 },
        { name: 'd.txt', content: '好' },
        { name: 'd.txt', content: '又' },
        { name: 'e.zip', content: 'PK' },
      ]),
    );
    expect(pages).toEqual([{ doc: 'p.zip/d.txt', text: '好', meta: {} }]);
    expect(problems).toEqual([
      expect.stringMatching(/^p\.zip\/a\.txt is empty \(0 bytes\)/),
      expect.stringMatching(/^p\.zip\/b\.txt is encrypted: /),
      expect.stringMatching(/^p\.zip\/c\.txt is broken \(.+\): /),
      expect.stringMatching(/^p\.zip\/d\.txt stands twice/),
      expect.stringMatching(/^p\.zip\/e\.zip is no ZIP archive, or a broken one \(.+\): /),
    ]);
  });

  it('stops at what expands without end, alone or within archives', async () => {
    const bomb = makeZip({ 'a.txt': '好', 'b.txt': Buffer.alloc(40 * 1024 * 1024, '好') });
    const { pages, error } = await pagesOf('p.zip', bomb);
    expect(pages.map(({ doc }) => doc)).toEqual(['p.zip/a.txt']);
    expect(error?.message).toMatch(/^p\.zip\/b\.txt expands without reason \(\d+ bytes became more than \d+ MiB\): /);
    const nested = await pagesOf('p.zip', makeZip({ 'q.zip': bomb, 'r.txt': '好' }));
    expect(nested.error?.message).toMatch(/^p\.zip\/q\.zip\/b\.txt expands without reason/);
  });

  it('opens archives in archives so far and no further', async () => {
    let content = makeZip({ 'a.txt': '好' });
    for (let i = 0; i < 2; i++) content = makeZip({ 'z.zip': content });
    expect((await pagesOf('p.zip', content)).pages[0]?.doc).toBe('p.zip/z.zip/z.zip/a.txt');
    const { problems } = await pagesOf('p.zip', makeZip({ 'z.zip': content }));
    expect(problems).toEqual([expect.stringMatching(/^p\.zip\/z\.zip\/z\.zip\/z\.zip is an archive 4 deep in others: /)]);
  });

  it.each([
    ['nothing', '', /^p\.zip is no ZIP archive, or a broken one/],
    ['text', 'no archive', /^p\.zip is no ZIP archive/],
    ['half an archive', makeZip({ 'a.txt': '好'.repeat(99) }).subarray(0, 60), /^p\.zip is no ZIP archive, or a broken one/],
    ['an archive without pages', makeZip({ 'a.png': 'x' }), /^p\.zip holds no pages/],
  ])('refuses %s', async (_what, content, message) => {
    expect((await pagesOf('p.zip', content)).error?.message).toMatch(message);
  });
});
