import { describe, expect, it } from 'vitest';
import { LONGEST_ROW } from '../../../../src/node/formats/table-page.js';
import { pagesOf } from './pages.js';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('jsonl', () => {
  it('makes a page of each line: title, blank line, text', async () => {
    const content =
      line({
        id: 'x1',
        title: ' 春耕\n现场会 ',
        text: '松岭县开会。\n',
        newspaper: '云溪日报',
        published: '2021年3月4日',
        region: '松岭县',
        url: 'u',
      }) +
      '\n' +
      line({ text: '好天气', published: 20210305, title: null, other: [1] }) +
      line({ id: 7, title: '新桥', text: '新桥\n\n通车了' }).trim();
    const { pages, problems } = await pagesOf('a.jsonl', content, { newspaper: '别的报' });
    expect(problems).toEqual([]);
    expect(pages).toEqual([
      {
        doc: 'a.jsonl/x1',
        text: '春耕 现场会\n\n松岭县开会。',
        meta: { title: '春耕 现场会', newspaper: '云溪日报', published: '2021-03-04', region: '松岭县', url: 'u' },
        single: true,
      },
      { doc: 'a.jsonl/3', text: '好天气', meta: { newspaper: '别的报', published: '2021-03-05' }, single: true },
      { doc: 'a.jsonl/7', text: '新桥\n\n通车了', meta: { title: '新桥', newspaper: '别的报' }, single: true },
    ]);
  });

  it('finds fields under other names, and tells two articles of one id apart', async () => {
    const content = line({ content: '一', no: 1 }) + line({ content: '二', no: 1 }) + line({ content: '三', no: '1:2' });
    const { pages } = await pagesOf('a.ndjson', content, { map: { text: 'content', id: 'no' } });
    expect(pages.map(({ doc, text }) => [doc, text])).toEqual([
      ['a.ndjson/1', '一'],
      ['a.ndjson/1:2', '二'],
      ['a.ndjson/1:2:3', '三'],
    ]);
  });

  it('reports each bad line by its number and goes on', async () => {
    const bad = [
      '{"text": "',
      '[1]',
      line({ title: '无文' }).trim(),
      line({ text: ['a'] }).trim(),
      line({ text: '好', published: '昨天' }).trim(),
      Buffer.concat([Buffer.from('{"text":"好天气到了'), Buffer.from([0xe6, 0x9d]), Buffer.from('"}')]),
      'x'.repeat(LONGEST_ROW + 1),
    ];
    const content = Buffer.concat(bad.flatMap((part) => [Buffer.from(part), Buffer.from('\n')]).concat(Buffer.from(line({ text: '好' }))));
    const { pages, problems } = await pagesOf('a.jsonl', content);
    expect(pages.map(({ doc }) => doc)).toEqual(['a.jsonl/8']);
    expect(problems).toEqual([
      expect.stringMatching(/^a\.jsonl line 1 is no JSON \(.+\): write each article/),
      expect.stringMatching(/^a\.jsonl line 2 is \[1\]: /),
      expect.stringMatching(/^a\.jsonl line 3 has no text: .*--map/),
      expect.stringMatching(/^a\.jsonl line 4 has the text \["a"\]: /),
      expect.stringMatching(/^a\.jsonl line 5 has the date "昨天": /),
      expect.stringMatching(/^a\.jsonl line 6 is broken UTF-8 at byte 24: /),
      expect.stringMatching(/^a\.jsonl line 7 is longer than 8 MiB: /),
    ]);
  });

  it('counts problems beyond the first twenty', async () => {
    const { problems } = await pagesOf('a.jsonl', 'x\n'.repeat(1000));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatch(/^a\.jsonl has 980 more lines that cannot be read: /);
  });

  it.each([
    ['nothing', '', /^a\.jsonl is empty \(0 bytes\)/],
    ['blank lines', '\n \r\n', /^a\.jsonl holds no articles/],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), /^a\.jsonl is UTF-16/],
  ])('refuses %s', async (_what, content, message) => {
    expect((await pagesOf('a.jsonl', content)).error?.message).toMatch(message);
  });
});
