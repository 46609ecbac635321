import { answerOptions, printAnswer } from './answer.js';
import { optionNumber } from './args.js';
import { askSource, limitOption } from './ask.js';
import type { Command } from './command.js';

/** `guanxi search`: which entities a text may mean. */
export const search: Command = {
  name: 'search',
  usage: 'TEXT',
  arity: [1, 1],
  summary: 'Find entities by name, alias, pinyin or initials, in whole, in part or nearly.',
  details: ['Exit code 1 where nothing is found.'],
  options: [...answerOptions, limitOption],
  examples: [
    ['guanxi search 衡阳', 'all with it in their name'],
    ['guanxi search wujupei --json', 'by pinyin, for a program'],
  ],
  async run(args, io) {
    const { find } = await import('../core/query/find.js');
    const { chineseNames } = await import('./chinese.js');
    const limit = optionNumber(args, 'limit', 10, 1, 10_000);
    const [text = ''] = args.positionals;
    const found = await askSource(args, async (source) => find(await source.found(text, limit), text, { limit }));
    const chinese = await chineseNames();
    const rows = found.map(({ label, entityType, match, key }) => [label, chinese(entityType), match, key]);
    printAnswer(args, io, {
      columns: ['name', 'type', 'found by', 'key'],
      rows,
      json: found,
      none: `nothing is called ${text}, nor anything near it`,
    });
    return found.length > 0 ? 0 : 1;
  },
};
