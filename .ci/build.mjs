// Builds dist/: the library and the command line (tsc), their data files, the viewer (vite).
// `--if-needed` does nothing when dist/ is newer than everything it is made from.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sources = ['src', 'viewer', 'package.json', 'tsconfig.json', 'tsconfig.build.json', '.ci/build.mjs'];
// The last file that a build writes, so its age is the age of the whole.
const lastWritten = 'dist/viewer/index.html';

/** Time of the last change at or under a path; a folder's own time tells of files taken away. */
function changed(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function upToDate() {
  const built = statSync(join(root, lastWritten), { throwIfNoEntry: false });
  return built !== undefined && sources.every((path) => changed(join(root, path)) <= built.mtimeMs);
}

/** Runs a development dependency's command by its script file: no shell, so it works on every system. */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Compiles the ontology once for all, so that no answer waits for a YAML parser. */
async function compileOntologyFile() {
  const { compileOntology } = await import('../dist/core/ontology/ontology.js');
  const folder = join(root, 'dist/core/ontology');
  writeFileSync(join(folder, 'ontology.json'), JSON.stringify(compileOntology(readFileSync(join(folder, 'ontology.yaml'), 'utf8'))));
}

if (!(process.argv.includes('--if-needed') && upToDate())) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  cpSync(join(root, 'src'), join(root, 'dist'), {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || !path.endsWith('.ts'),
  });
  await compileOntologyFile();
  chmodSync(join(root, 'dist/cli/main.js'), 0o755);
  run('vite/bin/vite.js', 'build', 'viewer', '--logLevel', 'warn');
}
