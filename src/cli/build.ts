import { existsSync } from 'node:fs';
import path from 'node:path';
import { GuanxiError } from '../core/errors.js';
import type { BuildResult } from '../node/build.js';
import { optionNumber, optionValue } from './args.js';
import type { Command, ParsedArgs } from './command.js';
import { correctionsHelp, graphOptions, graphOptionsOf, knownHelp } from './graph-options.js';
import { lexiconOf, lexiconOption } from './lexicon-option.js';
import { pageOptions, readOptionsOf } from './page-options.js';

const DEFAULT_SOURCE = 'seeds';
const DEFAULT_OUTPUT = 'output';

/** `guanxi build`: the main job, pages in and a graph out. */
export const build: Command = {
  name: 'build',
  usage: '[PATH…]',
  arity: [0, Number.POSITIVE_INFINITY],
  summary: 'Read newspaper pages and write their knowledge graph.',
  details: [
    'PATH is a file, a folder (with all below it), a glob in quotes, or - for standard input; without one, the folder seeds.\nIt may be text, Markdown, HTML, PDF with a text layer, Word (.docx), a table with one article a row (.csv, .jsonl),\nor a .zip of these. Text is read as UTF-8, UTF-16 or GB18030. In folders, README files and hidden files are passed over.',
    'A page may begin with YAML front matter (title newspaper published region url) between lines of ---; it wins over the options.',
    'Writes graph.gexf (for Gephi), graph.json, articles.json and index.html (open it in a browser). A page that cannot be read does\nnot stop the others; the exit code is then 1.',
    'Beside them lies guanxi.duckdb with everything that was read: the next build reads only pages that are new or changed, and one\nthat was cut off goes on. guanxi sql asks it. Of a graph that is too large to be drawn the files have the most connected part.',
    correctionsHelp,
    knownHelp,
  ],
  options: [
    { name: 'output', short: 'o', value: 'DIR', summary: `Where to write (default ${DEFAULT_OUTPUT}).` },
    ...pageOptions,
    lexiconOption,
    ...graphOptions,
    {
      name: 'jobs',
      short: 'j',
      value: 'N',
      summary: 'Threads that read pages (default: as many as the machine runs, 1 for little input).',
    },
    { name: 'top', value: 'N', summary: 'At most so many nodes in the files, the most connected; guanxi.duckdb has all.' },
    {
      name: 'extracted',
      summary: 'PATH is what guanxi extract wrote: JSON lines, or NAME.parquet, a file or folder with a column line.',
    },
    { name: 'progress', summary: 'Show how far it is, where standard error is no terminal, too.' },
  ],
  examples: [
    ['guanxi build', 'seeds/ to output/'],
    ['guanxi build pages "more/**/*.txt" -o pages-out', 'a folder and a glob to pages-out/'],
    ['guanxi build articles.csv --map text=content', 'a table whose column content holds the text'],
    ['guanxi build --extracted extracted.parquet', 'the graph of pages that were extracted elsewhere, on a cluster'],
    ['guanxi build - --region 衡阳市 < page.txt', 'standard input, for a page of 衡阳'],
  ],
  async run(args, io) {
    const { buildGraph } = await import('../node/build.js');
    const { progressLine } = await import('./progress.js');
    const { report, clear } = progressLine({ ...io, interactive: io.interactive || args.switches.has('progress') });
    const jobs = optionNumber(args, 'jobs', 0, 1, 256);
    const top = optionNumber(args, 'top', 0, 1, 10_000_000);
    const output = optionValue(args, 'output') ?? DEFAULT_OUTPUT;
    const result = await buildGraph(
      {
        paths: sourcesOf(args),
        output,
        extracted: args.switches.has('extracted'),
        meta: readOptionsOf(args),
        ...lexiconOf(args),
        ...graphOptionsOf(args),
        ...(jobs > 0 ? { jobs } : {}),
        ...(top > 0 ? { top } : {}),
      },
      report,
      (note) => io.err(`guanxi: ${note}\n`),
    ).finally(clear);
    for (const problem of result.problems) io.err(`guanxi: ${problem.message}\n`);
    for (const note of result.notes) io.err(`guanxi: ${note}\n`);
    for (const warning of await missedCorrections(result)) io.err(`guanxi: ${warning}\n`);
    io.out(await describe(result, output));
    if (!hasViewer(result)) io.err('guanxi: index.html is not written, for the viewer is not built: run npm run build, then this again\n');
    return result.problems.length > 0 ? 1 : 0;
  },
};

function sourcesOf(args: ParsedArgs): readonly string[] {
  if (args.positionals.length > 0) return args.positionals;
  if (existsSync(DEFAULT_SOURCE)) return [DEFAULT_SOURCE];
  throw new GuanxiError(
    'USAGE',
    'there is nothing to read',
    `name files or folders, as in guanxi build pages/ (there is no ${DEFAULT_SOURCE} folder here)`,
  );
}

/** Corrections that name what is not there are said, not ignored; the build is whole without them. */
async function missedCorrections({ graph }: BuildResult): Promise<string[]> {
  const { checkCorrections } = await import('../core/query/index.js');
  return checkCorrections(graph).map(({ message }) => message);
}

function hasViewer({ files }: BuildResult): boolean {
  return files.some((file) => path.basename(file) === 'index.html');
}

async function describe(result: BuildResult, output: string): Promise<string> {
  const { stats } = await import('../core/query/index.js');
  const { describeStats } = await import('./summary.js');
  const { chineseNames } = await import('./chinese.js');
  const { graph, size, pages, read, removed, files } = result;
  const figures = stats(graph);
  const asked = output === DEFAULT_OUTPUT ? '' : ` --graph ${path.join(output, 'graph.json')}`;
  const name = figures.top[0]?.label;
  const next = [
    ...(hasViewer(result) ? [`look:   open ${path.join(output, 'index.html')} in a browser`] : []),
    `gephi:  open ${path.join(output, 'graph.gexf')}`,
    ...(name === undefined ? [] : [`ask:    guanxi neighbours ${name}${asked}`]),
    `count:  guanxi stats${asked}`,
  ];
  return [
    `pages: ${pages}${read < pages || removed > 0 ? ` (${read} read, ${pages - read} unchanged, ${removed} gone)` : ''}`,
    describeStats({ ...figures, articles: size.articles }, await chineseNames()),
    `wrote ${files.join(' ')}`,
    '',
    ...next,
    '',
  ].join('\n');
}
