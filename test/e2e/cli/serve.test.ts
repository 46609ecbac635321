import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { json } from '../../../src/core/export/json.js';
import { readOntology } from '../../../src/node/data.js';
import { smallGraph } from '../../unit/cli/small-graph.js';
import { type Schema, violations } from '../../unit/node/serve/conforms.js';
import { SAMPLE_REQUESTS } from '../../unit/node/serve/sample-app.js';
import { tempFolder } from '../../unit/node/temp.js';
import { launch } from '../viewer/browser.js';
import { payload } from '../viewer/fixture.js';
import { guanxi } from './run.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FILES = { 'output/graph.json': json.write(smallGraph(), readOntology()) };

/** Starts `guanxi serve` on a free port; answers its address, and how it ends. */
async function serve(
  args: string[] = [],
  { env = {}, files = FILES }: { env?: Record<string, string>; files?: Record<string, string> } = {},
) {
  const argv = ['--import', import.meta.resolve('tsx'), path.join(ROOT, 'src/cli/main.ts'), 'serve', '--port', '0', ...args];
  const child: ChildProcess = spawn(process.execPath, argv, { cwd: tempFolder(files), env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('close', () => reject(new Error(complaints)));
  });
  return { url, child, ended, complaints: () => complaints };
}

interface Description {
  paths: Record<string, { get: { operationId: string; responses: Record<string, { content: Record<string, { schema: Schema }> }> } }>;
  components: { schemas: Record<string, Schema> };
}

describe('guanxi serve', () => {
  it('answers every operation that it describes, as it describes it', async () => {
    const { url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { paths, components } = (await (await fetch(`${url}openapi.json`)).json()) as Description;
    expect(Object.keys(paths)).toHaveLength(Object.keys(SAMPLE_REQUESTS).length);
    for (const [address, { get }] of Object.entries(paths)) {
      const response = await fetch(`${url}${address.slice(1)}?${new URLSearchParams(SAMPLE_REQUESTS[get.operationId])}`);
      expect([address, response.status]).toEqual([address, 200]);
      const schema = get.responses['200']?.content['application/json']?.schema ?? {};
      expect(violations(await response.json(), schema, components.schemas)).toEqual([]);
      const refused = await fetch(`${url}${address.slice(1)}?unknown=1`);
      expect(refused.headers.get('content-type')).toBe('application/problem+json');
      const problem = get.responses['400']?.content['application/problem+json']?.schema ?? {};
      expect(violations(await refused.json(), problem, components.schemas)).toEqual([]);
    }
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends in order on %s', async (signal) => {
    const { url, child, ended, complaints } = await serve();
    // A connection that is kept open does not hold it up.
    await (await fetch(`${url}api/stats`)).text();
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(complaints()).toBe('guanxi: serving output/graph.json; Ctrl+C ends it\n');
  });

  it('takes its token from the environment, and warns where it lets others in without one', async () => {
    const { url } = await serve([], { env: { GUANXI_TOKEN: 'a-long-secret' } });
    expect((await fetch(`${url}api/stats`)).status).toBe(401);
    expect((await fetch(`${url}api/stats`, { headers: { authorization: 'Bearer a-long-secret' } })).status).toBe(200);
    const open = await serve(['--host', '0.0.0.0']);
    expect((await fetch(`${open.url.replace('0.0.0.0', '127.0.0.1')}api/stats`)).status).toBe(200);
    expect(open.complaints()).toContain('whoever reaches this machine can read the graph');
  });

  it('says what is wrong', async () => {
    const cwd = tempFolder(FILES);
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const taken = await guanxi(['serve', '--port', String(port)], { cwd });
    expect([taken.code, taken.stderr]).toEqual([
      1,
      expect.stringContaining(`port ${port} cannot be used (another program has it): name another with --port`),
    ]);
    const nowhere = await guanxi(['serve', '--host', '192.0.2.1'], { cwd });
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('192.0.2.1 is no address of this machine')]);
    const missing = await guanxi(['serve', '--graph', 'no.json'], { cwd });
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('there is no graph at no.json')]);
    const short = await guanxi(['serve', '--token', 'a b'], { cwd });
    expect([short.code, short.stderr]).toEqual([2, expect.stringContaining('the token cannot be sent')]);
  });
});

describe.skipIf(!existsSync(path.join(ROOT, 'dist/viewer/index.html')))('guanxi serve (needs npm run build)', () => {
  it('shows the viewer to a browser that gives the token as its password', async () => {
    const { url } = await serve(['--token', 'a-long-secret'], { files: { 'output/graph.json': JSON.stringify(payload().graph) } });
    const browser = await launch();
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ locale: 'zh-CN', httpCredentials: { username: 'reader', password: 'a-long-secret' } });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('request', (sent) => !sent.url().startsWith(url) && !/^(data|blob):/.test(sent.url()) && problems.push(sent.url()));
    await page.goto(url);
    await page.getByText('显示 12 个实体、12 条关系').waitFor();
    expect(problems.filter((text) => !text.includes('401'))).toEqual([]);
  });
});
