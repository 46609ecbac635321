import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Starts a build in a process of its own, as a user does. */
export function startBuild(cwd: string, args: readonly string[] = []): ChildProcess {
  const tsx = import.meta.resolve('tsx');
  return spawn(process.execPath, ['--import', tsx, path.join(ROOT, 'src/cli/main.ts'), 'build', 'pages', ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** How a process ended, and what it said to standard error. */
export function ended(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
}

const PEOPLE = ['梁若谷', '纪长庚', '汤望舒', '程远山', '沈听澜', '顾行舟'];
const TOWNS = ['古港镇', '沿溪镇', '永和镇', '大瑶镇'];

/** Pages of a town with people of our own, enough that a build has something to be killed in. */
export function writePages(cwd: string, count: number): void {
  mkdirSync(path.join(cwd, 'pages'), { recursive: true });
  for (let i = 0; i < count; i++) writeFileSync(path.join(cwd, 'pages', `${String(i).padStart(4, '0')}.txt`), pageText(i));
}

export function pageText(i: number): string {
  const [a, b, town] = [PEOPLE[i % 6], PEOPLE[(i * 5 + 1) % 6], TOWNS[i % 4]];
  const year = 2012 + (i % 9);
  return `浏阳日报

${year}年${1 + (i % 12)}月${1 + (i % 28)}日

浏阳市召开第${i + 1}次春耕现场会

本报讯（记者 贺小满）浏阳市委副书记、市长${a}到${town}查看早稻育秧。浏阳市农业农村局局长${b}陪同调研，并与${town}第${i % 7}村民小组座谈。
`;
}
