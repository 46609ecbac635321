import { GuanxiError } from '../core/errors.js';
import type { FileSet, FormatDescription } from '../core/export/format.js';
import type { Ontology } from '../core/ontology/ontology.js';
import { optionChoices, optionValue } from './args.js';
import { askSource } from './ask.js';
import type { Command, CommandIo } from './command.js';
import { sourceOption } from './graph-option.js';
import { subgraphOf, subgraphOptions } from './subgraph-options.js';
import { table } from './width.js';

/** Ids of the formats, told here so that help need not load what writes them; a test compares them with what there is. */
export const FORMAT_IDS = ['gexf', 'gexf-dynamic', 'json', 'graphml', 'csv', 'neo4j', 'nquads', 'jsonld', 'ftm', 'parquet'] as const;

const GEXF_VERSIONS = ['1.3', '1.2'] as const;

/** `guanxi export`: the graph for other programs. Reads a graph.json or a store and nothing else. */
export const exportGraph: Command = {
  name: 'export',
  usage: '',
  arity: [0, 0],
  summary: 'Write the graph for other programs: Gephi, NetworkX, Neo4j, DuckDB, triple stores, OpenAleph.',
  details: [
    `ID is one of ${FORMAT_IDS.join(' ')}. Without --format, lists what each is for.`,
    'Names and sentences read back as they are, or are refused where the format cannot hold them. Texts in .csv that begin\nlike a formula have an apostrophe before them.',
  ],
  options: [
    sourceOption,
    ...subgraphOptions,
    { name: 'format', short: 'f', value: 'ID', summary: 'The format to write.' },
    { name: 'output', short: 'o', value: 'PATH', summary: 'The file, or the folder for csv, neo4j and parquet; - is standard output.' },
    { name: 'gexf-version', value: 'VERSION', summary: 'For gexf and gexf-dynamic: 1.3, or 1.2 for older readers such as NetworkX.' },
    {
      name: 'mapping',
      summary: "Print what becomes of guanxi's terms in the format, or in each, and write nothing.",
    },
  ],
  examples: [
    ['guanxi export --format gexf-dynamic -o output/timeline.gexf', "for Gephi's timeline"],
    ['guanxi export --format gexf --gexf-version 1.2 -o output/old.gexf', 'for NetworkX'],
    ['guanxi export -f gexf --region 郴州市 --top 200 -o part.gexf', 'the most connected of a place'],
    ['guanxi export --format neo4j -o output/neo4j', 'tables and the command that loads them'],
    ['guanxi export --format ftm | ftm validate', 'to another program'],
    ['guanxi export --format jsonld --mapping', 'what maps to what'],
  ],
  async run(args, io) {
    const [id] = optionChoices(args, 'format', FORMAT_IDS);
    const [gexfVersion] = optionChoices(args, 'gexf-version', GEXF_VERSIONS);
    if (gexfVersion !== undefined && !id?.startsWith('gexf'))
      throw new GuanxiError('USAGE', `--gexf-version is for gexf, not for ${id ?? 'a list'}`, 'give --format gexf or gexf-dynamic with it');
    const { formatById, formats } = await import('../core/export/formats.js');
    const { parquet, writeParquet } = await import('../node/parquet.js');
    const asked = [...formats, parquet].filter((format) => id === undefined || format.id === id);
    const { readOntology } = await import('../node/data.js');
    if (args.switches.has('mapping') || id === undefined) {
      io.out(
        args.switches.has('mapping') ? asked.map((format) => describeMapping(format, readOntology())).join('\n') : describeFormats(asked),
      );
      return 0;
    }
    const graph = await askSource(args, (source) => subgraphOf(args, source));
    const output = optionValue(args, 'output') ?? '-';
    if (id === 'parquet') {
      if (output === '-') throw severalFiles(id);
      told(await writeParquet(graph, output), io);
      return 0;
    }
    const { exportGraph: exported } = await import('../core/export/export-graph.js');
    await deliver(exported(graph, formatById(id), readOntology(), gexfVersion === undefined ? {} : { gexfVersion }), id, output, io);
    return 0;
  },
};

async function deliver(content: string | FileSet, id: string, output: string, io: CommandIo): Promise<void> {
  if (typeof content === 'string' && output === '-') {
    io.out(content);
    return;
  }
  if (output === '-') throw severalFiles(id);
  const { writeAllWhole } = await import('../node/write.js');
  const { join } = await import('node:path');
  const files: (readonly [string, string])[] =
    typeof content === 'string' ? [[output, content]] : Object.entries(content).map(([name, text]) => [join(output, name), text] as const);
  writeAllWhole(files);
  told(
    files.map(([file]) => file),
    io,
  );
}

function severalFiles(id: string): GuanxiError {
  return new GuanxiError('USAGE', `${id} is several files`, 'name a folder for them with -o DIR');
}

function told(files: readonly string[], io: CommandIo): void {
  io.err(`wrote ${files.join(' ')}\n`);
}

function describeFormats(formats: readonly FormatDescription[]): string {
  return `${table(formats.map(({ id, means }) => [id, means])).join('\n')}\n`;
}

function describeMapping({ id, mapping }: FormatDescription, ontology: Ontology): string {
  return `${table([['guanxi', id], ...mapping(ontology).map(({ ours, theirs }) => [ours, theirs])]).join('\n')}\n`;
}
