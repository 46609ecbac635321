import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const PAGE = `云溪日报

松岭县召开春耕现场会

本报讯 (记者 梁若谷) 昨日,松岭县在白石镇召开春耕现场会。县农业农村局负责人介绍了早稻育秧的进度,要求各乡镇抓住晴好天气。

古渡镇新桥通车

本报讯 (记者 贺小满) 昨日,古渡镇新桥建成通车。当地群众说,往后进城不必再绕行十几里山路,运粮的车也能开到家门口了。
`;

describe('guanxi segment', () => {
  it('outlines a page, whatever its encoding', async () => {
    const cwd = tempFolder({ 'a.txt': PAGE, 'b.txt': Buffer.from(`\ufeff${PAGE}`, 'utf16le') });
    const { code, stdout, stderr } = await guanxi(['segment', 'a.txt', 'b.txt'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^a\.txt {2}2 articles\n {2}1\. 松岭县召开春耕现场会\n.*记者 梁若谷.*\n {2}2\. 古渡镇新桥通车\n/);
    const [a, b] = stdout.split('b.txt');
    expect(b?.trim()).toBe(a?.replace('a.txt', '').trim());
  });

  it('gives offsets into the whole file, front matter and CRLF included', async () => {
    const source = `---\r\nnewspaper: 云溪晚报\r\n---\r\n${PAGE.replaceAll('\n', '\r\n')}`;
    const { stdout } = await guanxi(['segment', '-', '--json'], { cwd: tempFolder(), stdin: source });
    const [page] = JSON.parse(stdout);
    expect(page.doc).toBe('stdin');
    const [first] = page.articles;
    expect(first.newspaper).toBe('云溪晚报');
    const headline = first.pieces.find(({ kind }: { kind: string }) => kind === 'headline');
    expect(source.slice(headline.start, headline.end)).toBe('松岭县召开春耕现场会');
  });

  it('explains its blocks', async () => {
    const { stdout } = await guanxi(['segment', 'a.txt', '--explain'], { cwd: tempFolder({ 'a.txt': PAGE }) });
    expect(stdout).toMatch(/^ {2}3 +headline +#1 +松岭县召开春耕现场会 +\S/m);
  });

  it('goes on past what cannot be read, names it, and fails at the end', async () => {
    const files = {
      'ok.txt': PAGE,
      'empty.txt': '',
      'half.txt': Buffer.from(PAGE).subarray(0, -2),
      'scan.txt': '%PDF-1.4',
      'bad.md': '---\ntitle: [\n---\nx',
    };
    const { code, stdout, stderr } = await guanxi(['segment', '.', 'missing.txt'], { cwd: tempFolder(files) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ok\.txt {2}2 articles\n/);
    for (const name of ['empty.txt', 'half.txt', 'scan.txt', 'bad.md', 'missing.txt']) {
      expect(stderr).toMatch(new RegExp(`^guanxi: \\S*${name.replace('.', '\\.')} [^:]+.*: \\S`, 'm'));
    }
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('prints nothing but the reasons where no page can be read', async () => {
    const { code, stdout, stderr } = await guanxi(['segment', '.'], { cwd: tempFolder({ 'a.txt': '', 'b.txt': ' \n' }) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^guanxi: no page could be read: .*\n {2}\S*a\.txt is empty.*\n {2}\S*b\.txt holds nothing/);
  });
});
