import { answerOptions, printAnswer } from './answer.js';
import { ARROW, askSource, nodeNamed, relationOption, relationsOf } from './ask.js';
import type { Command } from './command.js';

/** `guanxi timeline`: what the papers say of an entity, in the order of time. */
export const timeline: Command = {
  name: 'timeline',
  usage: 'NAME',
  arity: [1, 1],
  summary: 'Tell what the pages say of an entity in the order of time: a career, a campaign.',
  options: [...answerOptions, relationOption],
  examples: [
    ['guanxi timeline 吴巨培', 'all that is dated, then the rest'],
    ['guanxi timeline 吴巨培 --relation holds_post --csv', 'the posts alone'],
  ],
  async run(args, io) {
    const query = await import('../core/query/timeline.js');
    const relations = await relationsOf(args);
    const [name = ''] = args.positionals;
    const { node, ties } = await askSource(args, async (source) => {
      const node = await nodeNamed(source, name);
      return { node, ties: query.timeline(await source.around(node.key, relations), node.key, relations) };
    });
    const rows = ties.map((tie) => [
      tie.start,
      tie.end,
      tie.firstSeen,
      tie.lastSeen,
      ARROW[tie.direction],
      tie.relationLabel,
      tie.label,
      tie.evidence[0]?.sentence,
    ]);
    const columns = ['start', 'end', 'first seen', 'last seen', '', 'relation', 'entity', 'sentence'];
    printAnswer(args, io, { columns, rows, json: { node, timeline: ties }, none: `nothing is told of ${node.label}` });
    return 0;
  },
};
