import { GuanxiError } from '../core/errors.js';
import type { ExportFormat, FileSet } from '../core/export/format.js';
import type { KnowledgeGraph } from '../core/graph-model.js';
import { optionChoices, optionValue } from './args.js';
import type { Command, CommandIo } from './command.js';
import { DEFAULT_GRAPH, graphOption } from './graph-option.js';
import { table } from './width.js';

/** Ids of the formats, told here so that help need not load what writes them; a test compares them with core's registry. */
export const FORMAT_IDS = ['gexf', 'gexf-dynamic', 'json', 'graphml', 'csv', 'neo4j', 'nquads', 'jsonld', 'ftm'] as const;

/** `guanxi export`: the graph for other programs. Reads graph.json and nothing else. */
export const exportGraph: Command = {
  name: 'export',
  usage: '',
  arity: [0, 0],
  summary: 'Write the graph for other programs: Gephi, NetworkX, Neo4j, triple stores, OpenAleph.',
  details: [
    `ID is one of ${FORMAT_IDS.join(' ')}. Without --format, lists what each is for.`,
    'Names and sentences read back as they are, or are refused where the format cannot hold them. Texts in .csv that begin\nlike a formula have an apostrophe before them.',
  ],
  options: [
    graphOption,
    { name: 'format', short: 'f', value: 'ID', summary: 'The format to write.' },
    { name: 'output', short: 'o', value: 'PATH', summary: 'The file, or the folder for csv and neo4j; - is standard output.' },
    { name: 'mapping', summary: "Print what becomes of guanxi's types and relations in the format, and write nothing." },
  ],
  examples: [
    ['guanxi export --format gexf-dynamic -o output/timeline.gexf', "for Gephi's timeline"],
    ['guanxi export --format neo4j -o output/neo4j', 'tables and the command that loads them'],
    ['guanxi export --format ftm | ftm validate', 'to another program'],
    ['guanxi export --format jsonld --mapping', 'what maps to what'],
  ],
  async run(args, io) {
    const { formatById, formats } = await import('../core/export/formats.js');
    const [id] = optionChoices(args, 'format', FORMAT_IDS);
    if (id === undefined) {
      io.out(describeFormats(formats));
      return 0;
    }
    const { readOntology } = await import('../node/data.js');
    const format = formatById(id);
    const ontology = readOntology();
    if (args.switches.has('mapping')) {
      io.out(describeMapping(format, format.mapping?.(ontology)));
      return 0;
    }
    const { exportGraph: exported } = await import('../core/export/export-graph.js');
    const { readGraphFile } = await import('../node/graph-file.js');
    const graph: KnowledgeGraph = readGraphFile(optionValue(args, 'graph') ?? DEFAULT_GRAPH);
    await deliver(exported(graph, format, ontology), id, optionValue(args, 'output') ?? '-', io);
    return 0;
  },
};

async function deliver(content: string | FileSet, id: string, output: string, io: CommandIo): Promise<void> {
  if (typeof content === 'string' && output === '-') {
    io.out(content);
    return;
  }
  if (typeof content !== 'string' && output === '-')
    throw new GuanxiError('USAGE', `${id} is several files`, 'name a folder for them with -o DIR');
  const { writeAllWhole } = await import('../node/write.js');
  const { join } = await import('node:path');
  const files: (readonly [string, string])[] =
    typeof content === 'string' ? [[output, content]] : Object.entries(content).map(([name, text]) => [join(output, name), text] as const);
  writeAllWhole(files);
  io.err(`wrote ${files.map(([file]) => file).join(' ')}\n`);
}

function describeFormats(formats: readonly ExportFormat[]): string {
  return `${table(formats.map(({ id, means }) => [id, means])).join('\n')}\n`;
}

function describeMapping({ id }: ExportFormat, rows: ReturnType<NonNullable<ExportFormat['mapping']>> | undefined): string {
  if (rows === undefined) return `${id} keeps guanxi's own names\n`;
  return `${table([['guanxi', id], ...rows.map(({ ours, theirs }) => [ours, theirs])]).join('\n')}\n`;
}
