import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Expected } from './samples.js';

/** What one reader made of one format. */
export interface Finding {
  reader: string;
  what: string;
  state: 'ok' | 'differs' | 'absent';
  detail: string;
}

const HERE = import.meta.dirname;
const SCHEMA = join(HERE, '../../../shared/gexf/gexf.xsd');

/** Readers in Python: those that this interpreter has. */
export function pythonReaders(python: string, folder: string, expected: Expected): Finding[] {
  const { status, stdout, stderr, error } = spawnSync(python, [join(HERE, 'readers.py'), folder], {
    input: JSON.stringify(expected),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (error) return [{ reader: python, what: 'everything', state: 'absent', detail: error.message }];
  if (status !== 0) throw new Error(`${python} ended with exit code ${status}: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Finding);
}

/** The published schema of GEXF 1.3, which knows neither the viz elements nor where it lies itself. */
export function schemaReader(folder: string): Finding[] {
  return ['graph.gexf', 'dynamic.gexf'].map((name): Finding => {
    const finding = { reader: 'xmllint', what: `${name}, GEXF 1.3 schema` };
    if (!existsSync(SCHEMA)) return { ...finding, state: 'absent', detail: 'no ../shared/gexf' };
    const input = readFileSync(join(folder, name), 'utf8').replace(/\s*<viz:[^>]*\/>/g, '');
    const { error, status, stderr } = spawnSync('xmllint', ['--noout', '--huge', '--schema', SCHEMA, '-'], { input, encoding: 'utf8' });
    if (error) return { ...finding, state: 'absent', detail: 'no xmllint' };
    return { ...finding, state: status === 0 ? 'ok' : 'differs', detail: status === 0 ? '' : stderr.slice(0, 300) };
  });
}

interface Seen {
  file: string;
  edges: number;
  dynamic: boolean;
  timedNodes: number;
  from: number | null;
  to: number | null;
  kinds: string[];
  nodes: [key: string, label: string, colour: string][];
}

/**
 * Gephi itself.
 *
 * @param classpath of Gephi Toolkit
 */
export function gephiReader(classpath: string, folder: string, expected: Expected): Finding[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.gexf'));
  const args = ['-Djava.awt.headless=true', '-cp', classpath, join(HERE, 'OpenGexf.java'), ...names.map((name) => join(folder, name))];
  const { status, stdout, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) return [{ reader: 'gephi', what: names.join(' '), state: 'differs', detail: stderr.slice(-300) }];
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => gephiFinding(JSON.parse(line) as Seen, expected));
}

function gephiFinding({ file, edges, dynamic, timedNodes, from, to, kinds, nodes }: Seen, expected: Expected): Finding {
  const timed = file.startsWith('dynamic');
  const date = (time: number | null): string => (time === null ? '' : new Date(time).toISOString().slice(0, 10));
  const of = (at: 1 | 2): object => Object.fromEntries(nodes.map((node) => [node[0], node[at]]));
  const pairs: [what: string, read: unknown, wanted: unknown][] = [
    ['labels', of(1), expected.labels],
    ['colours', of(2), expected.colours],
    ['edges', edges, timed ? expected.strands : expected.edges.length],
    ['kinds', kinds, file.endsWith('-1.2.gexf') ? [] : expected.kinds],
    ['dynamic', dynamic, timed],
    ...(timed
      ? (
          [
            ['nodes with a time', timedNodes >= expected.dated.nodes, true],
            ['bounds', [date(from) <= expected.dated.from, date(to) >= expected.dated.to], [true, true]],
          ] as const
        ).map(([what, read, wanted]): [string, unknown, unknown] => [what, read, wanted])
      : []),
  ];
  const sorted = (value: unknown): string =>
    JSON.stringify(value instanceof Object && !Array.isArray(value) ? Object.entries(value).sort() : value);
  const wrong = pairs.filter(([, read, wanted]) => sorted(read) !== sorted(wanted));
  const detail = wrong
    .map(([what, read, wanted]) => `${what}: ${sorted(read).slice(0, 80)} instead of ${sorted(wanted).slice(0, 80)}`)
    .join('; ');
  return { reader: 'gephi', what: file, state: wrong.length === 0 ? 'ok' : 'differs', detail };
}

/** What Neo4j's storage engine asks of Java, as neo4j-admin itself does. */
const OPENED = ['java.nio', 'java.lang', 'sun.nio.ch', 'java.io', 'java.util.concurrent'];

/**
 * Neo4j's own import, by the command that the export's README.txt gives.
 *
 * @param classpath of its import tool
 */
export function neo4jReader(classpath: string, folder: string, expected: Expected): Finding[] {
  const finding = { reader: 'neo4j', what: 'neo4j' };
  const readme = readFileSync(join(folder, 'neo4j/README.txt'), 'utf8');
  const command = /^neo4j-admin (.*)$/m.exec(readme)?.[1]?.split(' ') ?? [];
  const home = mkdtempSync(join(tmpdir(), 'guanxi-neo4j-'));
  try {
    for (const inner of ['conf', 'data']) mkdirSync(join(home, inner));
    writeFileSync(join(home, 'conf/neo4j.conf'), '');
    const opens = OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
    const { stdout, stderr } = spawnSync('java', [...opens, '-cp', classpath, 'org.neo4j.cli.AdminTool', ...command], {
      cwd: join(folder, 'neo4j'),
      encoding: 'utf8',
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    });
    const [, nodes, edges] = /Imported:\s+(\d+) nodes\s+(\d+) relationships/.exec(stdout) ?? [];
    const right = Number(nodes) === Object.keys(expected.labels).length && Number(edges) === expected.edges.length;
    return [{ ...finding, state: right ? 'ok' : 'differs', detail: right ? '' : `${stdout}${stderr}`.slice(-300) }];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
