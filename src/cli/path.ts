import { answerOptions, printAnswer } from './answer.js';
import { optionNumber } from './args.js';
import { ARROW, askSource, nodeNamed, relationOption, relationsOf } from './ask.js';
import type { Command } from './command.js';

/** `guanxi path`: how two entities are tied. */
export const path: Command = {
  name: 'path',
  usage: 'FROM TO',
  arity: [2, 2],
  summary: 'Show the shortest ways from one entity to another, with a sentence for each step.',
  details: [
    'Names that merely share a sentence are no step, unless --relation co_mentioned asks for them. Exit code 1 where there is no way.',
  ],
  options: [
    ...answerOptions,
    { name: 'count', short: 'k', value: 'N', summary: 'So many ways, the best first (default 1).' },
    relationOption,
  ],
  examples: [
    ['guanxi path 吴巨培 郴州市', 'the shortest way'],
    ['guanxi path 吴巨培 郴州市 --count 3 --json', 'the three best, with all evidence'],
  ],
  async run(args, io) {
    const { paths } = await import('../core/query/paths.js');
    const count = optionNumber(args, 'count', 1, 1, 100);
    const relations = await relationsOf(args);
    const [from = '', to = ''] = args.positionals;
    const found = await askSource(args, async (source) => {
      const [a, b] = [(await nodeNamed(source, from)).key, (await nodeNamed(source, to)).key];
      return paths(await source.between(a, b, { count, ...relations }), a, b, { count, ...relations });
    });
    const labels = new Map(found.flatMap(({ nodes }) => nodes.map((node) => [node.key, node.label])));
    const rows = found.flatMap(({ hops }, i) =>
      hops.map(({ from: start, to: end, edges: [edge] }) => [
        i + 1,
        labels.get(start),
        edge ? ARROW[edge.direction] : '',
        edge?.label,
        labels.get(end),
        edge?.confidence,
        edge?.evidence[0]?.sentence,
      ]),
    );
    const columns = ['path', 'from', '', 'relation', 'to', 'confidence', 'sentence'];
    printAnswer(args, io, { columns, rows, json: found, none: `nothing ties ${from} to ${to}` });
    return found.length > 0 ? 0 : 1;
  },
};
