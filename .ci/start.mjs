// The main job on the sample pages: reads seeds/, writes output/, says what to try next.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('.ci/setup.mjs');
run('.ci/build.mjs', '--if-needed');
run('dist/cli/main.js', 'build', 'seeds', '-o', 'output');
console.log(`
The command is npx guanxi here. Try
  npx guanxi neighbours 吴巨培
  npx guanxi build page.txt folder/ -o my-output
`);
