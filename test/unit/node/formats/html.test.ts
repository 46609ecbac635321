import { describe, expect, it } from 'vitest';
import { pagesOf } from './pages.js';

const BODY = `<p>本报讯 (记者 贺小满) 昨日,松岭县在白石镇召开春耕现场会。</p>
<p>县农业农村局负责人介绍了<b>早稻</b>育秧的
进度,<br>要求各乡镇抓住晴好天气&mdash;&mdash;早谋划。</p>`;
const TEXT =
  '松岭县召开春耕现场会\n\n本报讯 (记者 贺小满) 昨日,松岭县在白石镇召开春耕现场会。\n\n县农业农村局负责人介绍了早稻育秧的 进度,\n要求各乡镇抓住晴好天气——早谋划。';

const page = (head = '', body = BODY): string => `<!doctype html><html><head>${head}</head><body>
<header><h1>云溪新闻网</h1></header><nav><a href="/">首页</a> <a href="/2">图片</a></nav>
<h1>松岭县召开春耕现场会</h1><div class="content">${body}</div>
<script>document.querySelector('h1').textContent = '换了'; document.write('<p>写入的</p>')</script>
<style>p { color: red }</style><footer>版权所有 <a href="/about">关于我们</a></footer></body></html>`;

describe('html', () => {
  it('reads the main text, a paragraph a line, and runs no script', async () => {
    const { pages, problems } = await pagesOf('a.html', page('<meta charset="utf-8"><title>松岭县召开春耕现场会_云溪新闻网</title>'));
    expect(problems).toEqual([]);
    expect(pages).toEqual([{ doc: 'a.html', text: TEXT, meta: { title: '松岭县召开春耕现场会' } }]);
  });

  it('takes newspaper, day and address from meta elements', async () => {
    const head = `<meta name="source" content="云溪日报"><meta property="og:site_name" content="云溪新闻网">
      <meta name="publishdate" content="2021-03-04 10:30"><link rel="canonical" href="https://news.example/1.html">`;
    const [only] = (await pagesOf('a.htm', page(head), { newspaper: '别的报', region: '松岭县' })).pages;
    expect(only?.meta).toEqual({
      title: '松岭县召开春耕现场会',
      newspaper: '云溪日报',
      published: '2021-03-04',
      url: 'https://news.example/1.html',
      region: '松岭县',
    });
    const undated = await pagesOf('a.htm', page('<meta name="pubdate" content="昨天">'));
    expect(undated.pages[0]?.meta).toEqual({ title: '松岭县召开春耕现场会' });
  });

  it('decodes what it declares, where that is true, and what it looks like else', async () => {
    // 松岭县 in GB2312.
    const gb = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=GBK"><p>'),
      Buffer.from('cbc9c1ebcfd8', 'hex'),
    ]);
    expect((await pagesOf('a.html', gb)).pages[0]?.text).toBe('松岭县');
    const big5 = Buffer.concat([Buffer.from('<meta charset="big5"><p>'), Buffer.from('bfa4', 'hex')]);
    expect((await pagesOf('a.html', big5)).pages[0]?.text).toBe('縣');
    expect((await pagesOf('a.html', '<meta charset="gbk"><p>松岭县')).pages[0]?.text).not.toBe('');
    expect((await pagesOf('a.html', '\ufeff<meta charset="gbk"><p>松岭县')).pages[0]?.text).toBe('松岭县');
    expect((await pagesOf('a.html', Buffer.from('\ufeff<p>松岭县', 'utf16le'))).pages[0]?.text).toBe('松岭县');
  });

  it('says the title once, where it stands', async () => {
    const body = '<title>春耕</title><p>要闻</p><h1>春耕现场会</h1><p>松岭县召开会议。</p>';
    expect((await pagesOf('a.html', body)).pages[0]?.text).toBe('要闻\n\n春耕现场会\n\n松岭县召开会议。');
  });

  it('reads a page too short for an article, without what stands around it', async () => {
    const { pages } = await pagesOf('a.html', '<nav>首页</nav><table><tr><td>松岭县</td><td>白石镇</td></tr></table><script>x</script>');
    expect(pages[0]?.text).toBe('松岭县\n\n白石镇');
  });

  it('reads markup nested deep, and refuses what is nested without end', async () => {
    const nested = (n: number): string => `<p>松岭县</p>${'<div>'.repeat(n)}白石镇`;
    expect((await pagesOf('a.html', nested(150))).pages[0]?.text).toContain('白石镇');
    expect((await pagesOf('a.html', nested(100_000))).error?.message).toMatch(/^a\.html has more than 200 elements within one another: /);
  });

  it.each([
    [
      'nothing but scripts',
      '<html><body><div id="app"></div><script>render()</script></body></html>',
      /^a\.html holds no text: if scripts/,
    ],
    ['nothing', '', /^a\.html is empty \(0 bytes\)/],
    ['half a character', Buffer.from('<p>松岭县召开春耕现场会').subarray(0, -1), /^a\.html is broken UTF-8 at byte 30: /],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /^a\.html is a PNG picture/],
  ])('refuses %s', async (_what, content, message) => {
    const { pages, error } = await pagesOf('a.html', content);
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ name: 'GuanxiError', message: expect.stringMatching(message) });
  });
});
