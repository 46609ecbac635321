import { printAnswer, wholeAnswerOptions } from './answer.js';
import { graphOf } from './ask.js';
import type { Command } from './command.js';

/** `guanxi diff`: what changed between two graphs. */
export const diff: Command = {
  name: 'diff',
  usage: 'BEFORE',
  arity: [1, 1],
  summary: 'Compare a graph with an earlier one: what came, what went, what is told differently.',
  details: ['BEFORE is the graph.json of the earlier build. Rankings, layout and colours are not compared.'],
  options: wholeAnswerOptions,
  examples: [['guanxi diff old/graph.json --graph output/graph.json', 'from old to new']],
  async run(args, io) {
    const { readGraphFile } = await import('../node/graph-file.js');
    const { diffGraphs } = await import('../core/query/index.js');
    const [before = ''] = args.positionals;
    const found = diffGraphs(readGraphFile(before), await graphOf(args));
    const signs = { added: '+', removed: '-', changed: '~' } as const;
    const rows = found.map(({ what, change, key, details }) => [signs[change], what, key, details.join('; ')]);
    printAnswer(args, io, { columns: ['change', 'what', 'key', 'details'], rows, json: found, none: 'the graphs say the same' });
    return 0;
  },
};
