import { optionValue } from './args.js';
import type { Command } from './command.js';
import { DEFAULT_GRAPH, graphOption } from './graph-option.js';

/** `guanxi stats`: what a graph holds, in numbers. Reads graph.json and nothing else. */
export const stats: Command = {
  name: 'stats',
  usage: '',
  arity: [0, 0],
  summary: 'Count what a graph holds: entities by type, relations, the most central names.',
  options: [graphOption, { name: 'json', summary: 'Print JSON.' }],
  examples: [
    ['guanxi stats', `the numbers of ${DEFAULT_GRAPH}`],
    ['guanxi stats --graph pages-out/graph.json --json', 'of another graph, for a program'],
  ],
  async run(args, io) {
    const { readGraphFile } = await import('../node/graph-file.js');
    const { stats: count } = await import('../core/query/stats.js');
    const { describeStats } = await import('./summary.js');
    const { chineseNames } = await import('./chinese.js');
    const figures = count(readGraphFile(optionValue(args, 'graph') ?? DEFAULT_GRAPH));
    io.out(args.switches.has('json') ? `${JSON.stringify(figures, null, 2)}\n` : describeStats(figures, await chineseNames()));
    return 0;
  },
};
