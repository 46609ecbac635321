import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/node/front-matter.js';

describe('readFrontMatter', () => {
  it('reads the five keys and says where the page begins', () => {
    const front =
      '---\ntitle: 春耕\nnewspaper: 云溪日报\npublished: 2020-03-05\nregion: 松岭县\nurl: https://example.org/1\neditor: x\n---\n';
    expect(readFrontMatter(`${front}正文`, 'a')).toEqual({
      meta: { title: '春耕', newspaper: '云溪日报', published: '2020-03-05', region: '松岭县', url: 'https://example.org/1' },
      bodyStart: front.length,
    });
  });

  it('counts CRLF line ends', () => {
    const front = '---\r\nregion: 松岭县\r\n---\r\n';
    expect(readFrontMatter(`${front}正文`, 'a')).toEqual({ meta: { region: '松岭县' }, bodyStart: front.length });
  });

  it.each([
    ['2020-03-05', '2020-03-05'],
    ['2020-3-5', '2020-03-05'],
    ['2020年3月5日', '2020-03-05'],
    ['"2020/03/05"', '2020-03-05'],
    ['!!timestamp 2020-03-05', '2020-03-05'],
    ['2020-03', '2020-03'],
    ['2020年3月', '2020-03'],
    ['2020', '2020'],
    ['20200305', '2020-03-05'],
    ['2020年3月5日 08:30', '2020-03-05'],
  ])('takes the date %s', (written, iso) => {
    expect(readFrontMatter(`---\npublished: ${written}\n---\n`, 'a').meta.published).toBe(iso);
  });

  it.each(['昨天', '2020-13-01', '2020-02-31', '20201305', '[2020]'])('refuses the date %s', (written) => {
    expect(() => readFrontMatter(`---\npublished: ${written}\n---\n`, 'a')).toThrow(/^a has the date .*write published as 2021-10-29/);
  });

  it.each([
    ['never closed', '---\ntitle: 春耕\n\n正文', /never closes it/],
    ['no YAML', '---\ntitle: "春耕\nregion: [\n---\n正文', /is no YAML/],
    ['a list for a name', '---\nnewspaper: [a, b]\n---\n正文', /the newspaper \["a","b"\]/],
  ])('refuses front matter that is %s', (_what, text, message) => {
    expect(() => readFrontMatter(text, 'a')).toThrow(message);
    expect(() => readFrontMatter(text, 'a')).toThrow(expect.objectContaining({ code: 'FORMAT' }));
  });

  it.each([
    '---\n云溪日报\n---\n正文',
    '---\n云溪日报\n正文',
    '正文\n---\ntitle: x\n---\n',
    '----\ntitle: x\n----\n',
    '---\n“春耕: [\n---\n',
  ])('leaves a page alone that has a rule and no front matter: %j', (text) => {
    expect(readFrontMatter(text, 'a')).toEqual({ meta: {}, bodyStart: 0 });
  });
});
