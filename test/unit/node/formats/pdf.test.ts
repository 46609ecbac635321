import { describe, expect, it } from 'vitest';
import { makePdf, type Printed } from '../made.js';
import { pagesOf } from './pages.js';

const column = (x: number, y: number, lines: readonly string[]): Printed[] =>
  lines.map((text, i) => ({ text: text.trim(), x: text.startsWith('  ') ? x + 20 : x, y: y - 14 * i }));

const SHEET: Printed[] = [
  { text: '松岭县召开春耕现场会', x: 100, y: 1000, size: 30 },
  ...column(50, 940, ['  本报讯昨日松岭县在', '白石镇召开春耕现场会。', '  会上介绍了早稻育秧', '进度要求各乡镇抓住晴好']),
  ...column(180, 940, ['天气抢抓农时。', '  会议强调春耕备耕要', '早谋划早部署早落实。']),
];
const TEXT =
  '松岭县召开春耕现场会\n\n本报讯昨日松岭县在白石镇召开春耕现场会。\n\n会上介绍了早稻育秧进度要求各乡镇抓住晴好\n\n天气抢抓农时。\n\n会议强调春耕备耕要早谋划早部署早落实。';

describe('pdf', () => {
  it('reads columns, lines and paragraphs from where they stand', async () => {
    const { pages } = await pagesOf('a.pdf', makePdf([SHEET]), { region: '松岭县' });
    expect(pages).toEqual([{ doc: 'a.pdf', text: TEXT, meta: { region: '松岭县' } }]);
  });

  it('makes a page of each page of a newspaper, and one of a small document', async () => {
    const issue = await pagesOf('a.pdf', makePdf([SHEET, [], SHEET]));
    expect(issue.pages.map(({ doc, text }) => [doc, text])).toEqual([
      ['a.pdf/1', TEXT],
      ['a.pdf/3', TEXT],
    ]);
    const small = await pagesOf('a.pdf', makePdf([column(50, 700, ['好天气']), column(50, 700, ['抢农时'])], { size: [595, 842] }));
    expect(small.pages.map(({ doc, text }) => [doc, text])).toEqual([['a.pdf', '好天气\n\n抢农时']]);
  });

  it('opens what is protected against changes only', async () => {
    expect((await pagesOf('a.pdf', makePdf([SHEET], { password: '' }))).pages[0]?.text).toBe(TEXT);
  });

  it.each([
    ['an encrypted file', makePdf([SHEET], { password: 'secret' }), /^a\.pdf is encrypted: save it without a password/],
    ['a scan', makePdf([[]]), /^a\.pdf has no text layer \(its page is a picture\): run text recognition/],
    ['a scan of several pages', makePdf([[], []]), /^a\.pdf has no text layer \(its 2 pages are pictures\)/],
    [
      'private characters',
      makePdf([[{ text: '\ue000\ue001\ue002', x: 9, y: 9 }]]),
      /^a\.pdf (?:does not say which characters|has no text layer)/,
    ],
    ['nothing', '', /^a\.pdf is empty \(0 bytes\)/],
    ['text', 'no PDF at all', /^a\.pdf is no PDF that can be read \(.+\): /],
    ['its beginning alone', '%PDF-1.7\n', /^a\.pdf is no PDF that can be read \(.+\): /],
  ])('refuses %s', async (_what, content, message) => {
    const { pages, error } = await pagesOf('a.pdf', content);
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ name: 'GuanxiError', message: expect.stringMatching(message) });
  });
});
