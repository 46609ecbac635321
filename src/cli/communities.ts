import { printAnswer, wholeAnswerOptions } from './answer.js';
import { optionNumber } from './args.js';
import { graphOf, limitOption } from './ask.js';
import type { Command } from './command.js';

/** `guanxi communities`: the groups into which the graph falls. */
export const communities: Command = {
  name: 'communities',
  usage: '',
  arity: [0, 0],
  summary: 'Show the communities of a graph, the largest first, with their most central members.',
  options: [...wholeAnswerOptions, limitOption, { name: 'members', value: 'N', summary: 'So many members of each (default 10).' }],
  examples: [['guanxi communities --limit 5', 'the five largest']],
  async run(args, io) {
    const query = await import('../core/query/top.js');
    const limit = optionNumber(args, 'limit', 10, 1, 1_000_000);
    const members = optionNumber(args, 'members', 10, 1, 1_000_000);
    const found = query.communities(await graphOf(args), { limit, members });
    const rows = found.map(({ community, size, members: most }) => [community, size, most.map(({ label }) => label).join(' ')]);
    printAnswer(args, io, { columns: ['community', 'size', 'members'], rows, json: found, none: 'there are none' });
    return 0;
  },
};
