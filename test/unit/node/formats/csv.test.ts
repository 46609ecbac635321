import { describe, expect, it } from 'vitest';
import { LONGEST_ROW } from '../../../../src/node/formats/table-page.js';
import { pagesOf } from './pages.js';

describe('csv', () => {
  it('makes a page of each row: title, blank line, text', async () => {
    const content = '\ufeffid, title ,text,published,more\r\n5,春耕,"松岭县,""开会""。\r\n\r\n次日",2021-03-04,x\r\n\r\n,,好天气\r\n';
    const { pages, problems } = await pagesOf('a.csv', content, { region: '松岭县' });
    expect(problems).toEqual([]);
    expect(pages).toEqual([
      {
        doc: 'a.csv/5',
        text: '春耕\n\n松岭县,"开会"。\n\n次日',
        meta: { title: '春耕', published: '2021-03-04', region: '松岭县' },
        single: true,
      },
      { doc: 'a.csv/6', text: '好天气', meta: { region: '松岭县' }, single: true },
    ]);
  });

  it.each([';', '\t'])('is parted by %j where the first line is', async (mark) => {
    const { pages } = await pagesOf('a.csv', `标题${mark}正文\n春耕${mark}一,二,三\n`, { map: { text: '正文', title: '标题' } });
    expect(pages[0]).toMatchObject({ text: '春耕\n\n一,二,三', meta: { title: '春耕' } });
  });

  it('reads GB18030 and UTF-16', async () => {
    const gb = Buffer.concat([Buffer.from('text\n'), Buffer.from('cbc9c1ebcfd8', 'hex'), Buffer.from('\n')]);
    expect((await pagesOf('a.csv', gb)).pages[0]?.text).toBe('松岭县');
    expect((await pagesOf('a.csv', Buffer.from('\ufefftext\n松岭县\n', 'utf16le'))).pages[0]?.text).toBe('松岭县');
  });

  it('reads more than fits into one piece, characters cut anywhere', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},松岭县第${i}次会议`);
    const { pages, problems } = await pagesOf('a.csv', `id,text\n${rows.join('\n')}\n`);
    expect(problems).toEqual([]);
    expect(pages.map(({ doc, text }) => `${doc},${text}`)).toEqual(rows.map((row) => `a.csv/${row}`));
  });

  it('reports each bad row by its line and goes on', async () => {
    const content = Buffer.concat([
      Buffer.from('id,text\n1,"两\n行"\n2,多,一,列\n3,\n4,'),
      Buffer.from([0xe6, 0x9d]),
      Buffer.from('\n5,说"好"吧\n6,好\n'),
    ]);
    const { pages, problems } = await pagesOf('a.csv', content);
    expect(pages.map(({ doc, text }) => [doc, text])).toEqual([
      ['a.csv/1', '两\n行'],
      ['a.csv/5', '说"好"吧'],
      ['a.csv/6', '好'],
    ]);
    // A row of too many columns is noticed while the rows before it are still on their way.
    expect(problems.sort()).toEqual([
      expect.stringMatching(/^a\.csv line 4 cannot be read \(.*columns.*\): /),
      expect.stringMatching(/^a\.csv line 5 has no text: /),
      expect.stringMatching(/^a\.csv line 6 holds broken characters: /),
    ]);
  });

  it('says where a quotation mark is opened that nothing closes', async () => {
    const short = await pagesOf('a.csv', 'id,text\n1,好\n2,"好\n3,好\n');
    expect(short.pages.map(({ doc }) => doc)).toEqual(['a.csv/1']);
    expect(short.problems).toEqual([expect.stringMatching(/^a\.csv line 3 opens a quotation mark/)]);
    const long = await pagesOf('a.csv', `id,text\n1,好\n2,"${'好\n'.repeat(LONGEST_ROW)}`);
    expect(long.error?.message).toMatch(/^a\.csv line 3 opens a quotation mark/);
  });

  it.each([
    ['nothing', '', /^a\.csv is empty \(0 bytes\)/],
    ['a header alone', 'id,text\n', /^a\.csv holds no articles/],
    ['a table without text', 'id,content\n1,好\n', /^a\.csv has no column text \(it has id content\): .*--map text=NAME/],
    ['binary', Buffer.from([1, 0, 2, 0, 3]), /^a\.csv is binary/],
    ['a spreadsheet', 'PK\x03\x04', /^a\.csv is a ZIP archive or an Office document/],
  ])('refuses %s', async (_what, content, message) => {
    expect((await pagesOf('a.csv', content)).error?.message).toMatch(message);
  });
});
