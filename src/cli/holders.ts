import { GuanxiError } from '../core/errors.js';
import { answerOptions, printAnswer } from './answer.js';
import { optionValue } from './args.js';
import { askSource, nodeNamed } from './ask.js';
import type { Command } from './command.js';

/** `guanxi holders`: who held the posts of an organ. */
export const holders: Command = {
  name: 'holders',
  usage: 'ORGAN [TITLE]',
  arity: [1, 2],
  summary: 'Show who held the posts of an organ, over time or at a date.',
  details: [
    'start and end are what a sentence states, first and last seen the days on which the papers show someone in the post.',
    'At a date, a post that one person holds at a time and that nobody is seen in then goes to the last one seen before\n(last known).',
  ],
  options: [...answerOptions, { name: 'at', value: 'DATE', summary: 'Who held them then: 2021, 2021-10 or 2021-10-29.' }],
  examples: [
    ['guanxi holders 衡阳市人民政府', 'all posts, in the order of time'],
    ['guanxi holders 衡阳市人民政府 市长 --at 2021-10', 'the mayor in that month'],
  ],
  async run(args, io) {
    const query = await import('../core/query/holders.js');
    const at = optionValue(args, 'at');
    if (at !== undefined && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(at))
      throw new GuanxiError('USAGE', `--at is ${at}`, 'give a date as 2021, 2021-10 or 2021-10-29');
    const [name = '', title] = args.positionals;
    const { node, found } = await askSource(args, async (source) => {
      const node = await nodeNamed(source, name);
      const graph = await source.around(node.key, { relation: ['holds_post'], direction: 'in' });
      return {
        node,
        found: query.holders(graph, node.key, { ...(title === undefined ? {} : { title }), ...(at === undefined ? {} : { at }) }),
      };
    });
    const rows = found.map((row) => [
      row.title,
      row.label,
      row.tenure,
      row.start,
      row.end,
      row.firstSeen,
      row.lastSeen,
      row.known,
      row.evidence[0]?.sentence,
    ]);
    const columns = ['title', 'holder', 'tenure', 'start', 'end', 'first seen', 'last seen', 'known', 'sentence'];
    printAnswer(args, io, { columns, rows, json: { node, holders: found }, none: `no holder is known for ${node.label}` });
    return 0;
  },
};
