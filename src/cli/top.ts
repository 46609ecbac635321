import { printAnswer, wholeAnswerOptions } from './answer.js';
import { optionChoices, optionNumber } from './args.js';
import { graphOf, limitOption, typeOption, typesOf } from './ask.js';
import type { Command } from './command.js';

/** `guanxi top`: the entities that stand out. */
export const top: Command = {
  name: 'top',
  usage: '',
  arity: [0, 0],
  summary: 'Rank entities by PageRank, betweenness, degree or mentions.',
  options: [
    ...wholeAnswerOptions,
    { name: 'by', value: 'MEASURE', summary: 'pagerank (default), betweenness, degree or mentions.' },
    typeOption,
    limitOption,
  ],
  examples: [
    ['guanxi top', 'the ten most central'],
    ['guanxi top --by betweenness --type official --limit 5', 'officials who tie others together'],
  ],
  async run(args, io) {
    const query = await import('../core/query/top.js');
    const { chineseNames } = await import('./chinese.js');
    const by = optionChoices(args, 'by', query.MEASURES).at(-1) ?? 'pagerank';
    const limit = optionNumber(args, 'limit', 10, 1, 1_000_000);
    const found = query.top(await graphOf(args), { by, limit, ...(await typesOf(args)) });
    const chinese = await chineseNames();
    const rows = found.map(({ label, entityType, value, key }) => [label, chinese(entityType), value, key]);
    printAnswer(args, io, { columns: ['name', 'type', by, 'key'], rows, json: found, none: 'there are none' });
    return 0;
  },
};
