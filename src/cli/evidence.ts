import { answerOptions, printAnswer } from './answer.js';
import { askSource, nodeNamed } from './ask.js';
import type { Command } from './command.js';

/** `guanxi evidence`: the sentences that an edge rests on. */
export const evidence: Command = {
  name: 'evidence',
  usage: 'EDGE | NAME NAME',
  arity: [1, 2],
  summary: 'Print the sentences behind an edge, or behind all edges between two entities.',
  details: ['EDGE is the key of an edge, as neighbours --json gives it. Exit code 1 where nothing ties the two.'],
  options: answerOptions,
  examples: [
    ['guanxi evidence 吴巨培 郴州市', 'between two entities'],
    ['guanxi evidence 吴巨培 郴州市 --csv', 'as a table for a spreadsheet'],
  ],
  async run(args, io) {
    const { evidenceBetween, evidenceOf } = await import('../core/query/evidence.js');
    const [first = '', second] = args.positionals;
    const found = await askSource(args, async (source) => {
      if (second === undefined) return evidenceOf(await source.edge(first), first);
      const [a, b] = [(await nodeNamed(source, first)).key, (await nodeNamed(source, second)).key];
      return evidenceBetween(await source.edgesBetween(a, b), a, b);
    });
    const rows = found.map((item) => [
      item.relationLabel,
      item.asOf,
      item.sentence,
      item.source?.newspaper,
      item.source?.published,
      `${item.doc}:${item.start}`,
      item.rule,
      item.confidence,
    ]);
    const columns = ['relation', 'as of', 'sentence', 'newspaper', 'published', 'where', 'rule', 'confidence'];
    printAnswer(args, io, { columns, rows, json: found, none: `nothing ties ${first} to ${second ?? ''}` });
    return found.length > 0 ? 0 : 1;
  },
};
