// Runs both Spark jobs on a small cluster of this machine, and compares what comes of them with a local build, byte by byte: `npm run test:cluster`.
// A worker is killed while pages are extracted, and another while their graph is made. `-- --pages N` takes another number of synthetic pages.
// It sets itself up: a virtual environment with pyspark in node_modules/.cache; Java 17 and Python 3 must be there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

const PYSPARK = '3.5.9';
const HOST = '127.0.0.1';
const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli/main.js');
const venv = join(root, 'node_modules/.cache/pyspark', PYSPARK);
const { pages } = parseArgs({ options: { pages: { type: 'string', default: '10000' } } }).values;

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${error?.message ?? status})`);
}

function need(command, args, what) {
  if (spawnSync(command, args).status === 0) return;
  console.error(`test:cluster: ${command} is missing: install ${what}`);
  process.exit(1);
}

function setUp() {
  need('java', ['-version'], 'Java 17 (Debian: apt-get install openjdk-17-jre-headless)');
  need('python3', ['-c', 'import venv'], 'Python 3 with venv (Debian: apt-get install python3-venv)');
  const python = join(venv, 'bin/python');
  if (spawnSync(python, ['-c', 'import pyspark']).status !== 0) {
    run('python3', ['-m', 'venv', venv]);
    run(python, ['-m', 'pip', 'install', '--quiet', `pyspark==${PYSPARK}`]);
  }
  const home = spawnSync(python, ['-c', 'import pyspark; print(pyspark.__path__[0])'], { encoding: 'utf8' }).stdout.trim();
  return { ...process.env, SPARK_HOME: home, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: HOST, SPARK_NO_DAEMONIZE: '1' };
}

/** A master and two workers of one core each, every one a process of its own. */
function startCluster(env, folder) {
  const sparkClass = join(env.SPARK_HOME, 'bin/spark-class');
  const start = (...args) => spawn(sparkClass, args, { env, stdio: 'ignore', cwd: folder });
  let started = 0;
  const master = start('org.apache.spark.deploy.master.Master', '--host', HOST, '--port', '17077', '--webui-port', '18080');
  const startWorker = () => {
    const n = ++started;
    return start(
      'org.apache.spark.deploy.worker.Worker',
      '--host',
      HOST,
      '--cores',
      '1',
      '--memory',
      '1g',
      '--webui-port',
      `${18080 + n}`,
      '--work-dir',
      join(folder, `worker${n}`),
      `spark://${HOST}:17077`,
    );
  };
  const workers = [startWorker(), startWorker()];
  return {
    /** Kills the worker that was there first, and starts another. */
    replaceWorker() {
      workers.shift().kill('SIGKILL');
      workers.push(startWorker());
    },
    stop: () => [master, ...workers].map((child) => child.kill('SIGKILL')),
  };
}

function submit(env, script, from, to, parts) {
  const args = ['--master', `spark://${HOST}:17077`, '--executor-memory', '512m', join(root, 'src/cluster', script), from, to];
  const job = spawn(
    join(env.SPARK_HOME, 'bin/spark-submit'),
    [...args, '--guanxi', `${process.execPath} ${cli}`, '--partitions', `${parts}`],
    {
      env,
    },
  );
  let log = '';
  for (const stream of [job.stdout, job.stderr])
    stream.on('data', (chunk) => {
      log += chunk;
    });
  return new Promise((resolve, reject) => {
    job.on('close', (code) => (code === 0 ? resolve(log) : reject(new Error(`the job failed (${code})\n${log.slice(-4000)}`))));
  });
}

/** Kills one worker once a quarter of the parts of what is being written are done. */
async function killHalfWay(cluster, output, parts) {
  while (done(output) < parts / 4) {
    if (existsSync(join(output, '_SUCCESS'))) throw new Error('the job was over before a worker could be killed: give it more pages');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  cluster.replaceWorker();
  console.log(`  killed a worker when ${done(output)} of ${parts} parts were done`);
}

function done(output) {
  const temporary = join(output, '_temporary/0');
  return existsSync(temporary) ? readdirSync(temporary).filter((name) => name.startsWith('task_')).length : 0;
}

async function compare(env, cluster, name, from, folder, kill, [pageParts, parts]) {
  const [extracted, resolved, there, here] = ['extracted.parquet', 'graph', 'cluster', 'local'].map((part) => join(folder, name, part));
  const began = Date.now();
  await Promise.all([submit(env, 'extract.py', from, extracted, pageParts), ...(kill ? [killHalfWay(cluster, extracted, pageParts)] : [])]);
  const extractedAt = Date.now();
  // The merged entities are written after most of the work, which is lost with the worker that did it.
  const nodes = join(resolved, 'work/main/entities');
  await Promise.all([submit(env, 'resolve.py', extracted, resolved, parts), ...(kill ? [killHalfWay(cluster, nodes, parts)] : [])]);
  const resolvedAt = Date.now();
  run(process.execPath, [cli, 'build', '--extracted', extracted, '-o', there], { stdio: 'ignore' });
  const assembledAt = Date.now();
  run(process.execPath, [cli, 'build', from, '-o', here, '--jobs', '1'], { stdio: 'ignore' });
  const seconds = (a, b) => ((b - a) / 1000).toFixed(0);
  const jobs = `extraction ${seconds(began, extractedAt)} s, resolution ${seconds(extractedAt, resolvedAt)} s`;
  console.log(`  ${jobs}, assembly by build ${seconds(resolvedAt, assembledAt)} s, local build ${seconds(assembledAt, Date.now())} s`);
  for (const file of ['graph.json', 'graph.gexf', 'articles.json'])
    if (!readFileSync(join(there, file)).equals(readFileSync(join(here, file))))
      throw new Error(`${name}: ${file} differs from that of a local build`);
  for (const format of ['json', 'gexf']) {
    const files = [resolved, here].map((graph) => exported(graph, format, join(folder, name)));
    if (!sameBytes(...files))
      throw new Error(`${name}: the graph of the cluster, exported as ${format}, differs from that of a local build`);
  }
  console.log(`  ${name}: the same graph as a local build`);
}

/** The whole graph, all its evidence, as guanxi exports it. */
function exported(graph, format, folder) {
  const file = join(folder, `${basename(graph)}.${format}`);
  run(process.execPath, ['--max-old-space-size=6000', cli, 'export', '--graph', graph, '--format', format, '-o', file], {
    stdio: 'ignore',
  });
  return file;
}

/** Compares files that may be too large for a string. */
function sameBytes(a, b) {
  return spawnSync('cmp', [a, b], { stdio: 'inherit' }).status === 0;
}

const env = setUp();
const folder = mkdtempSync(join(tmpdir(), 'guanxi-cluster-'));
const cluster = startCluster(env, folder);
try {
  const real = join(root, '../shared/seeds');
  const few = existsSync(real) ? real : join(root, 'seeds');
  console.log(`pages of ${few}`);
  mkdirSync(join(folder, 'few'));
  await compare(env, cluster, 'few', few, folder, false, [2, 2]);
  console.log(`${pages} synthetic pages, a worker killed half-way through each job`);
  run('npm', ['run', '--silent', 'synthetic', '--', '--pages', pages, '--seed', '7', '-o', join(folder, 'synthetic')], {
    cwd: root,
    stdio: 'ignore',
  });
  mkdirSync(join(folder, 'many'));
  await compare(env, cluster, 'many', join(folder, 'synthetic/pages'), folder, true, [24, 8]);
} finally {
  cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
