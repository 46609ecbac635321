// npm run eval [-- --list]: builds the graph of each set of annotated pages, scores it, and says what was missed and why.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../src/core/model.js';
import { scoreArticles } from './articles.js';
import { readGold } from './gold.js';
import { printArticles, printMisses, printScore } from './report.js';
import { type GraphFile, score } from './score.js';

const root = join(import.meta.dirname, '../..');
const list = process.argv.includes('--list');

/** Sets of pages with gold beside or apart from them. The real pages are not part of the project. */
const sets = [
  { name: 'the real pages', pages: '../shared/seeds', gold: '../shared/gold', scorers: '../shared/eval' },
  { name: "the project's own pages", pages: 'test/gold', gold: 'test/gold' },
];

function build(pages: string[], out: string): void {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'build', ...pages, '-o', out];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`guanxi build ended with exit code ${status}`);
}

function runScorer(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} ended with exit code ${status}`);
}

for (const set of sets) {
  console.log(`\n# ${set.name} (${set.gold})`);
  if (!existsSync(join(root, set.gold))) {
    console.log(`absent: ${set.gold} is not on this machine, so nothing is scored here`);
    continue;
  }
  const golds = readdirSync(join(root, set.gold)).filter((name) => name.endsWith('.json'));
  const out = mkdtempSync(join(tmpdir(), 'guanxi-eval-'));
  try {
    build(
      golds.map((name) => join(set.pages, name.replace(/json$/, 'txt'))),
      out,
    );
    const files = golds.map((name) => join(set.gold, name));
    const pages = files.map((file) => readGold(join(root, file)));
    const result = score(pages, JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8')) as GraphFile);
    if (set.scorers) {
      // The numbers of these pages are compared between versions by the scorers that came with them.
      const gold = files.flatMap((file) => ['--gold', file]);
      runScorer(join(set.scorers, 'score.mjs'), ...gold, '--graph', join(out, 'graph.json'));
      console.log();
      runScorer(join(set.scorers, 'score-articles.mjs'), ...gold, '--articles', join(out, 'articles.json'), ...(list ? ['--list'] : []));
    } else {
      printScore(result);
      console.log();
      printArticles(scoreArticles(pages, JSON.parse(readFileSync(join(out, 'articles.json'), 'utf8')) as Article[]));
    }
    if (list) printMisses(result.misses);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
