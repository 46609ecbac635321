import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const SEEDS = path.resolve(import.meta.dirname, '../../../seeds');
const PAGES = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));

describe('guanxi extract, guanxi resolve and guanxi build --extracted', () => {
  it('make the graph that build makes, in any order of the lines', async () => {
    const lines = PAGES.map((id, i) => {
      const bytes = readFileSync(path.join(SEEDS, id));
      return JSON.stringify(i % 2 === 0 ? { id, text: bytes.toString('utf8') } : { id, bytes: bytes.toString('base64') });
    });
    const cwd = tempFolder(Object.fromEntries(PAGES.map((name) => [`pages/${name}`, readFileSync(path.join(SEEDS, name))])));
    const first = await guanxi(['extract'], { cwd, stdin: lines.slice(0, 3).join('\n') });
    const second = await guanxi(['extract', '-'], { cwd, stdin: lines.slice(3).join('\n') });
    expect([first.code, second.code]).toEqual([0, 0]);
    const built = await guanxi(['build', '--extracted', '-', '-o', 'there'], { cwd, stdin: second.stdout + first.stdout });
    expect({ code: built.code, problems: built.stderr.match(/cannot|error/) }).toEqual({ code: 0, problems: null });
    await guanxi(['build', 'pages', '-o', 'here'], { cwd });
    for (const file of ['graph.json', 'graph.gexf', 'articles.json'])
      expect(readFileSync(path.join(cwd, 'there', file)).equals(readFileSync(path.join(cwd, 'here', file))), file).toBe(true);
    const again = await guanxi(['build', '--extracted', '-', '-o', 'there'], { cwd, stdin: first.stdout });
    expect(again.stdout).toContain(`pages: 3 (0 read, 3 unchanged, ${PAGES.length - 3} gone)`);
  });

  it('give resolve the rows of a build, which it merges in parts', async () => {
    const [id = ''] = PAGES;
    const cwd = tempFolder();
    const extracted = await guanxi(['extract'], { cwd, stdin: JSON.stringify({ id, text: readFileSync(path.join(SEEDS, id), 'utf8') }) });
    const rows = await guanxi(['resolve', '--step', 'pages'], { cwd, stdin: extracted.stdout });
    const merged = await guanxi(['resolve', '--step', 'relations'], { cwd, stdin: rows.stdout });
    expect([rows.code, merged.code]).toEqual([0, 0]);
    const tables = merged.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { table: string }).table);
    expect(new Set(tables)).toEqual(new Set(['main.relations']));
    const planned = JSON.parse((await guanxi(['resolve', '--plan'], { cwd })).stdout) as { columns: object };
    expect(Object.keys(planned.columns)).toContain('main.relations');
    const unknown = await guanxi(['resolve', '--step', 'relation'], { cwd });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('did you mean relations?');
  });

  it('keep the pages that can be read beside one that cannot, and fail at the end', async () => {
    const cwd = tempFolder({ 'lines.jsonl': '{"id":"a.txt","text":" "}\n{"id":"b.txt","text":"衡阳市委召开会议。"}' });
    const extracted = await guanxi(['extract', 'lines.jsonl'], { cwd });
    expect(extracted.code).toBe(1);
    const { code, stdout, stderr } = await guanxi(['build', '--extracted', '-'], { cwd, stdin: extracted.stdout });
    expect(code).toBe(1);
    expect(stdout).toContain('pages: 1');
    expect(stderr).toContain('a.txt was not extracted');
  });

  it.each([
    ['none.jsonl', /none\.jsonl cannot be read/],
    ['none.parquet', /none\.parquet is not there/],
    ['fake.parquet', /fake\.parquet cannot be read/],
    ['other.jsonl', /line 1 of other\.jsonl is not what extract writes/],
    ['empty.jsonl', /no page could be read/],
  ])('%s: says what is wrong, and leaves nothing behind', async (file, message) => {
    const cwd = tempFolder({ 'other.jsonl': '{"id":"a"}\n', 'empty.jsonl': '', 'fake.parquet': 'no' });
    const { code, stdout, stderr } = await guanxi(['build', '--extracted', file], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(existsSync(path.join(cwd, 'output'))).toBe(false);
  });
});
