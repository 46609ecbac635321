import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDocx, makePdf, makeZip } from '../../unit/node/made.js';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const TITLE = '松岭县召开春耕现场会';
const BODY = '本报讯 (记者 贺小满) 昨日,松岭县在白石镇召开春耕现场会。县农业农村局负责人介绍了早稻育秧的进度,要求抓住晴好天气。';
const PAGE = `${TITLE}\n\n${BODY}\n`;
const MIB = 1024 * 1024;

/** A heap too small for a file of 100 MB. */
const SMALL_HEAP = ['--max-old-space-size=192'];

const LIBRARIES = ['readability', 'linkedom', 'pdfjs-dist', 'mammoth', 'csv-parse', 'yauzl'];

/** Makes any attempt to load a library of a converted format fail. */
const NO_LIBRARY = `data:text/javascript,${encodeURIComponent(`
  import { Module, register } from 'node:module';
  const forbidden = /node_modules.(?:@mozilla.)?(?:${LIBRARIES.join('|')})/;
  const resolve = Module._resolveFilename;
  Module._resolveFilename = function (...args) {
    const found = resolve.apply(this, args);
    if (forbidden.test(found)) throw new Error('forbidden module');
    return found;
  };
  register('data:text/javascript,' + encodeURIComponent(\`
    export async function load(url, context, next) {
      if (\${forbidden}.test(url)) throw new Error('forbidden module');
      return next(url, context);
    }
  \`));
`)}`;

describe('formats', () => {
  it('give the same article, whatever the file', async () => {
    const files = {
      'a.txt': PAGE,
      'b.html': `<title>${TITLE}</title><h1>${TITLE}</h1><p>${BODY}</p><script>document.body.textContent = ''</script>`,
      'c.docx': makeDocx([TITLE, BODY]),
      'd.jsonl': JSON.stringify({ title: TITLE, content: BODY }),
      'e.csv': `title,content\n${TITLE},"${BODY}"\n`,
      'f.zip': makeZip({ 'g.txt': PAGE }),
      'h.pdf': makePdf([
        [{ text: TITLE, x: 40, y: 800, size: 24 }, ...(BODY.match(/.{1,60}/g) ?? []).map((text, i) => ({ text, x: 40, y: 760 - 14 * i }))],
      ]),
    };
    const { code, stdout, stderr } = await guanxi(['segment', '.', '--json', '--map', 'text=content'], { cwd: tempFolder(files) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const pages: { doc: string; articles: { title: string; text: string; authors: { name: string }[] }[] }[] = JSON.parse(stdout);
    expect(pages.map(({ doc }) => doc)).toEqual(['a.txt', 'b.html', 'c.docx', 'd.jsonl/1', 'e.csv/2', 'f.zip/g.txt', 'h.pdf']);
    for (const { doc, articles } of pages) {
      const told = articles.map(({ title, text, authors }) => [title, text.replace(/\s/g, ''), authors.map(({ name }) => name)]);
      expect([doc, told]).toEqual([doc, [[TITLE, BODY.replace(/\s/g, ''), ['贺小满']]]]);
    }
  });

  it('build a graph of a table whose columns are called otherwise', async () => {
    const cwd = tempFolder({ 'a.csv': `headline;content\n${TITLE};松岭县县长梁若谷到白石镇调研。\n` });
    const { code } = await guanxi(['build', 'a.csv', '--map', 'text=content,title=headline', '--region', '松岭县'], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(path.join(cwd, 'output/graph.json'), 'utf8')).toContain('梁若谷');
  });

  it.each([
    ['body=content', /^guanxi: --map is body: choose from id title text/],
    ['text', /^guanxi: --map is text: give it as FIELD=NAME/],
  ])('refuse --map %s', async (map, message) => {
    const { code, stderr } = await guanxi(['segment', 'a.csv', '--map', map], { cwd: tempFolder({ 'a.csv': 'text\nx\n' }) });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('are told apart on standard input', async () => {
    const { code, stdout } = await guanxi(['segment', '-'], { cwd: tempFolder(), stdin: makeZip({ 'a.txt': PAGE }) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^stdin\/a\.txt {2}1 article\n/);
  });

  it('load no library for a page of text', async () => {
    const nodeFlags = ['--import', NO_LIBRARY];
    const text = await guanxi(['segment', 'a.txt'], { cwd: tempFolder({ 'a.txt': PAGE }), nodeFlags });
    expect(text).toMatchObject({ code: 0, stderr: '' });
    const caught = await guanxi(['segment', 'a.html'], { cwd: tempFolder({ 'a.html': PAGE }), nodeFlags });
    expect(caught.stderr).toContain('forbidden module');
  });
});

describe('bad input', () => {
  it('is named file by file, with what to do, and the others are read', async () => {
    const files = {
      'ok.txt': PAGE,
      'empty.txt': '',
      'binary.txt': Buffer.from([1, 0, 2, 0, 3]),
      'half.txt': Buffer.from(PAGE).subarray(0, -2),
      'scripts.html': '<html><body><script>render()</script></body></html>',
      'locked.pdf': makePdf([[{ text: TITLE, x: 9, y: 9 }]], { password: 'secret' }),
      'scan.pdf': makePdf([[]]),
      'broken.pdf': '%PDF-1.7\nbroken',
      'broken.docx': makeDocx([TITLE]).subarray(0, -30),
      'broken.zip': 'PK\x03\x04',
      'bomb.zip': makeZip({ 'a.txt': Buffer.alloc(100 * MIB, 'x') }),
      'broken.csv': 'id,text\n1,"x',
      'broken.jsonl': '{"text": "x',
    };
    const { code, stdout, stderr } = await guanxi(['segment', '.'], { cwd: tempFolder(files), nodeFlags: SMALL_HEAP });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ok\.txt {2}1 article\n/);
    const lines = stderr.trimEnd().split('\n');
    for (const name of Object.keys(files).filter((name) => name !== 'ok.txt'))
      expect(lines.filter((line) => line.startsWith(`guanxi: ${name}`))).toEqual([expect.stringMatching(/^guanxi: \S+ .+: \S.+$/)]);
    expect(lines).toHaveLength(Object.keys(files).length - 1);
  });

  it.each([
    ['a.txt', Buffer.alloc(100 * MIB, '好'), /a\.txt is larger than 64 MiB: /],
    ['a.html', Buffer.alloc(100 * MIB, '好'), /a\.html is larger than 16 MiB: /],
    ['a.jsonl', Buffer.alloc(100 * MIB, 'x'), /a\.jsonl line 1 is longer than 8 MiB: /],
    ['a.csv', Buffer.concat([Buffer.from('text\n"'), Buffer.alloc(100 * MIB, 'x')]), /a\.csv line 2 opens a quotation mark/],
  ])('is refused in bounded memory: one line of 100 MB in %s', async (name, content, message) => {
    const { code, stderr } = await guanxi(['segment', name], { cwd: tempFolder({ [name]: content }), nodeFlags: SMALL_HEAP });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});
