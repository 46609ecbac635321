// npm run test:faults -- --kills 100: builds that are killed at random moments, then finished; the graph must be that of an undisturbed build.
import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ended, pageText, startBuild, writePages } from './run.js';

/** What came of it. */
export interface KillReport {
  /** Builds that were killed, and those that had ended before. */
  killed: number;
  tooLate: number;
  /** What was wrong; empty where all is well. */
  faults: string[];
}

const PAGES = 120;
/** Builds for each that is to be killed. */
const MOST = 5;

/**
 * Kills so many builds with SIGKILL at moments spread over the time that one takes, changes some pages between them, and at the end builds once undisturbed
 * and once more from nothing elsewhere. Checks after each kill that no file is half-written.
 */
export async function killBuilds(kills: number, seed = 1): Promise<KillReport> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'guanxi-kills-'));
  const report: KillReport = { killed: 0, tooLate: 0, faults: [] };
  const random = seeded(seed);
  try {
    writePages(cwd, PAGES);
    const started = performance.now();
    await ended(startBuild(cwd, ['-o', 'whole']));
    // How long the last build took that ended: one that has little to do is soon over.
    let usual = performance.now() - started;
    for (let i = 0; report.killed < kills && i < kills * MOST; i++) {
      change(cwd, i, random);
      const began = performance.now();
      const child = startBuild(cwd, ['-o', 'out']);
      const end = ended(child).then((result) => ({ ...result, took: performance.now() - began }));
      await wait(usual * (0.1 + random()));
      child.kill('SIGKILL');
      const { code, stderr, took } = await end;
      if (code === null) report.killed++;
      else {
        report.tooLate++;
        usual = took;
      }
      if (code !== null && code !== 0) report.faults.push(`build ${i} failed: ${stderr}`);
      report.faults.push(...halfWritten(path.join(cwd, 'out')).map((name) => `after kill ${i}: ${name} is half-written`));
    }
    const last = await ended(startBuild(cwd, ['-o', 'out']));
    if (last.code !== 0) report.faults.push(`the build after all kills failed: ${last.stderr}`);
    await ended(startBuild(cwd, ['-o', 'fresh']));
    for (const name of ['graph.json', 'graph.gexf', 'articles.json'])
      if (!readFileSync(path.join(cwd, 'out', name)).equals(readFileSync(path.join(cwd, 'fresh', name))))
        report.faults.push(`${name} is not that of an undisturbed build`);
    report.faults.push(
      ...readdirSync(path.join(cwd, 'out'))
        .filter((name) => name.endsWith('.tmp'))
        .map((name) => `${name} was left behind`),
    );
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
  return report;
}

/** Between two builds a page is changed, one is taken away, and one is put back. */
function change(cwd: string, i: number, random: () => number): void {
  const name = (n: number): string => path.join(cwd, 'pages', `${String(n).padStart(4, '0')}.txt`);
  const [changed, gone, back] = [0, 0, 0].map(() => Math.floor(random() * PAGES)) as [number, number, number];
  writeFileSync(name(changed), pageText(changed + i + 1));
  try {
    unlinkSync(name(gone));
  } catch {
    // It is away already.
  }
  writeFileSync(name(back), pageText(back));
}

/** Files that are there and no whole JSON or GEXF. */
function halfWritten(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.filter((name) => {
    if (name.endsWith('.json')) {
      try {
        JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
        return false;
      } catch {
        return !name.startsWith('.');
      }
    }
    return name === 'graph.gexf' && !readFileSync(path.join(folder, name), 'utf8').trimEnd().endsWith('</gexf>');
  });
}

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' } } });
  const { killed, tooLate, faults } = await killBuilds(Number(values.kills));
  console.log(`${killed} builds killed, ${tooLate} had ended before; ${faults.length} faults`);
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 || killed < Number(values.kills) ? 1 : 0;
}
