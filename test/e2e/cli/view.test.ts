import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../../unit/node/temp.js';
import { launch } from '../viewer/browser.js';
import { payload } from '../viewer/fixture.js';
import { guanxi } from './run.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const { graph, articles } = payload();
const FILES = { 'output/graph.json': JSON.stringify(graph), 'output/articles.json': JSON.stringify(articles) };

/** Starts `guanxi view` and answers the address that it prints. */
function view(cwd: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), path.join(ROOT, 'src/cli/main.ts'), 'view', ...args], {
    cwd,
  });
  onTestFinished(() => void child.kill());
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('close', (code) => reject(new Error(`guanxi view ended with ${code}`)));
  });
}

/** The status and headers of an answer. */
function ask(url: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; policy: string | undefined }>((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, policy: response.headers['content-security-policy'] as string | undefined });
    });
    sent.once('error', reject).end();
  });
}

describe.skipIf(!existsSync(path.join(ROOT, 'dist/viewer/index.html')))('guanxi view (needs npm run build)', () => {
  it('serves the graph to this machine, where it opens and runs nothing else', async () => {
    const url = await view(tempFolder(FILES), '--no-open');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const browser = await launch();
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ locale: 'zh-CN' });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('request', (sent) => !sent.url().startsWith(url) && !/^(data|blob):/.test(sent.url()) && problems.push(sent.url()));
    await page.goto(`${url}#a=${encodeURIComponent('a.txt#1')}`);
    await page.getByText('显示 12 个实体、12 条关系').waitFor();
    // The text of the article comes from articles.json.
    await page.getByRole('article').getByText('考察春耕').waitFor();
    expect(problems).toEqual([]);
  });

  it('sends a policy that names its script, and answers nothing else', async () => {
    const url = await view(tempFolder(FILES), 'output/graph.json', '--no-open');
    const { status, policy } = await ask(url);
    expect(status).toBe(200);
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]+=*';.*frame-ancestors 'none'/);
    expect((await ask(`${url}graph.json`)).status).toBe(404);
    expect((await ask(url, 'POST')).status).toBe(405);
    expect((await ask(url, 'GET', { host: 'elsewhere.example' })).status).toBe(403);
  });

  it('shows a part, of the files or of a store', async () => {
    const textOf = async (url: string): Promise<string> => (await fetch(url)).text();
    const cwd = tempFolder({ ...FILES, 'pages/a.txt': '本报讯 2021年10月29日，衡阳市市长林晓禾到南岳区调研。' });
    const whole = await textOf(await view(cwd, '--no-open'));
    const part = await textOf(await view(cwd, '--top', '3', '--no-open'));
    expect(part.length).toBeLessThan(whole.length);
    expect(part.match(/"entityType":/g)?.length).toBe(3);
    await guanxi(['build', 'pages', '-o', 'built'], { cwd });
    const stored = await textOf(await view(cwd, 'built/guanxi.duckdb', '--ego', '林晓禾', '--no-open'));
    expect(stored).toContain('到南岳区调研');
    expect(stored).toContain('"key":"person:林晓禾"');
  }, 60_000);

  it('says so where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await guanxi(['view', '--no-open', '--port', String(port)], { cwd: tempFolder(FILES) });
    expect(code).toBe(1);
    expect(stderr).toContain(`port ${port} cannot be used (another program has it): name another with --port`);
  });
});

describe('guanxi view', () => {
  it('says so where there is no graph, or a port that cannot be', async () => {
    const cwd = tempFolder({ 'a/graph.json': '[]' });
    const missing = await guanxi(['view', '--no-open'], { cwd });
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('there is no graph at output')]);
    const strange = await guanxi(['view', 'a', '--no-open'], { cwd });
    expect([strange.code, strange.stderr]).toEqual([1, expect.stringContaining('graph.json cannot be asked')]);
    expect((await guanxi(['view', '--port', '70000'], { cwd })).code).toBe(2);
  });
});
