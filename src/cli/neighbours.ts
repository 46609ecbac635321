import { DIRECTIONS, MODALITIES, type NeighbourOptions, type NeighbourRow } from '../core/query/neighbours.js';
import { type Answer, printAnswer } from './answer.js';
import { optionChoices, optionFraction, optionNumber, optionValue } from './args.js';
import { askSource, nodeNamed, relationsOf, typesOf } from './ask.js';
import type { Command, ParsedArgs } from './command.js';
import { sourceOption } from './graph-option.js';

/** `guanxi neighbours`: whom an entity is tied to, and which sentences say so. Reads a graph.json or a store and nothing else. */
export const neighbours: Command = {
  name: 'neighbours',
  usage: 'NAME',
  arity: [1, 1],
  summary: 'Show whom or what an entity is tied to, with the sentences that say so.',
  details: [
    'NAME is a name, an alias, pinyin (wujupei, wjp) or a key of the graph. Where several entities or none bear it, those near\nit are listed and the exit code is 1.',
    'Names that merely share a sentence are listed without their sentences; --relation co_mentioned shows them.',
  ],
  options: [
    sourceOption,
    { name: 'depth', short: 'd', value: 'N', summary: 'Steps to go (default 1).' },
    { name: 'relation', short: 'r', value: 'ID', list: true, summary: 'Go only along these relations (holds_post, meets…).' },
    { name: 'direction', value: 'WAY', summary: `Go only along relations that lead away or hither: ${DIRECTIONS.join(' or ')}.` },
    { name: 'type', short: 't', value: 'ID', list: true, summary: 'Show only entities of these types (official, place…).' },
    { name: 'since', value: 'DATE', summary: 'Leave out what ended before: 2021, 2021-10 or 2021-10-29.' },
    { name: 'until', value: 'DATE', summary: 'Leave out what began after.' },
    { name: 'at', value: 'DATE', summary: 'Only what held then.' },
    { name: 'min-confidence', value: 'P', summary: 'Go only along edges of at least this confidence, from 0 to 1.' },
    { name: 'modality', value: 'KIND', list: true, summary: `Go only along what is said so: ${MODALITIES.join(' ')}.` },
    { name: 'limit', short: 'n', value: 'N', summary: 'At most so many rows.' },
    { name: 'json', summary: 'Print JSON, with all evidence.' },
    { name: 'csv', summary: 'Print CSV, with the strongest sentence.' },
  ],
  examples: [
    ['guanxi neighbours 吴巨培', 'all ties of a person'],
    ['guanxi neighbours 衡阳市人民政府 --relation holds_post', 'who holds posts in an organ'],
    ['guanxi neighbours 吴巨培 --since 2022 --direction out', 'what he did or was from 2022 on'],
    ['guanxi neighbours 郴州市 --depth 2 --type program --json', 'projects two steps away, for a program'],
  ],
  async run(args, io) {
    const query = await import('../core/query/neighbours.js');
    const options = { ...(await relationsOf(args)), ...(await typesOf(args)), ...optionsOf(args) };
    const { graph, node } = await askSource(args, async (source) => {
      const node = await nodeNamed(source, args.positionals[0] ?? '');
      return { node, graph: await source.around(node.key, options) };
    });
    const rows = query.neighbours(graph, node.key, options);
    if (args.switches.has('json')) io.out(`${JSON.stringify({ node, neighbours: rows }, null, 2)}\n`);
    else if (args.switches.has('csv')) printAnswer(args, io, csvAnswer(rows));
    else {
      const { describeNeighbours } = await import('./neighbours-text.js');
      const { chineseNames } = await import('./chinese.js');
      io.out(describeNeighbours(graph, node.key, rows, { chinese: await chineseNames(), weakInFull: options.relation !== undefined }));
    }
    return 0;
  },
};

function csvAnswer(rows: readonly NeighbourRow[]): Answer {
  const columns = [
    'direction',
    'relation',
    'title',
    'entity',
    'type',
    'key',
    'distance',
    'weight',
    'confidence',
    'start',
    'end',
    'first seen',
    'last seen',
    'sentence',
  ];
  const cells = rows.map((row) => {
    const { direction, relation, title, label, entityType, key, distance, weight, confidence, start, end, firstSeen, lastSeen, evidence } =
      row;
    return [
      direction,
      relation,
      title,
      label,
      entityType,
      key,
      distance,
      weight,
      confidence,
      start,
      end,
      firstSeen,
      lastSeen,
      evidence[0]?.sentence,
    ];
  });
  return { columns, rows: cells, json: rows, none: '' };
}

function optionsOf(args: ParsedArgs): NeighbourOptions {
  const [direction] = optionChoices(args, 'direction', DIRECTIONS);
  const modality = optionChoices(args, 'modality', MODALITIES);
  const minConfidence = optionFraction(args, 'min-confidence');
  const dates = (['since', 'until', 'at'] as const).flatMap((name) => {
    const date = optionValue(args, name);
    return date === undefined ? [] : [[name, date] as const];
  });
  return {
    depth: optionNumber(args, 'depth', 1, 1, 9),
    ...(direction === undefined ? {} : { direction }),
    ...(modality.length > 0 ? { modality } : {}),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(args.values.has('limit') ? { limit: optionNumber(args, 'limit', 0, 1, 1_000_000) } : {}),
    ...Object.fromEntries(dates),
  };
}
