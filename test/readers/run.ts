// npm run test:readers: fetches the programs that others read graphs with, lets them read every export, and prints what they found.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, gephiReader, neo4jReader, pythonReaders, schemaReader } from './check.js';
import { writeSamples } from './samples.js';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/readers');
const PACKAGES = ['networkx==3.6.1', 'igraph==1.0.0', 'rdflib==7.6.0', 'followthemoney==4.11.2', 'pyarrow'];

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** A Python that has the packages. */
function python(): string | undefined {
  const venv = join(CACHE, 'venv');
  const own = join(venv, 'bin/python');
  const ready = join(venv, 'ready');
  if (existsSync(ready)) return own;
  const made = run('python3', '-m', 'venv', venv) && run(own, '-m', 'pip', 'install', '--quiet', ...PACKAGES) && run('touch', ready);
  return made ? own : undefined;
}

/** The class path of a program, by Maven. */
function java(program: 'gephi' | 'neo4j'): string | undefined {
  const file = join(CACHE, `${program}.classpath`);
  const pom = join(import.meta.dirname, `${program}.pom.xml`);
  if (!existsSync(file) && !run('mvn', '-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`)) return undefined;
  return readFileSync(file, 'utf8');
}

const folder = join(CACHE, 'files');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const expected = await writeSamples(folder);
const absent = (reader: string, detail: string): Finding[] => [{ reader, what: 'everything', state: 'absent', detail }];
const interpreter = python();
const [gephi, neo4j] = [java('gephi'), java('neo4j')];
const findings = [
  ...(interpreter ? pythonReaders(interpreter, folder, expected) : absent('python', 'no venv could be made')),
  ...schemaReader(folder),
  ...(gephi ? gephiReader(gephi, folder, expected) : absent('gephi', 'no Maven, no Java, or no network')),
  ...(neo4j ? neo4jReader(neo4j, folder, expected) : absent('neo4j', 'no Maven, no Java, or no network')),
];
for (const { state, reader, what, detail } of findings) console.log(`${state.padEnd(8)} ${reader.padEnd(15)} ${what.padEnd(32)} ${detail}`);
process.exitCode = findings.some(({ state }) => state === 'differs') ? 1 : 0;
