import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/cli/args.js';
import { exportGraph } from '../../../src/cli/export.js';
import { subgraphOf, subgraphOptions } from '../../../src/cli/subgraph-options.js';
import { view } from '../../../src/cli/view.js';
import { type SubgraphOptions, selectSubgraph } from '../../../src/core/query/subgraph-select.js';
import type { GraphSource } from '../../../src/node/graph-source.js';
import { smallGraph } from './small-graph.js';

const graph = smallGraph();
const source = {
  named: async () => graph,
  part: async (options: SubgraphOptions) => selectSubgraph(graph, options),
} as Partial<GraphSource> as GraphSource;

describe('the options that choose a part', () => {
  it.each([
    ['export', exportGraph],
    ['view', view],
  ])('are the same for %s', async (_name, command) => {
    for (const option of subgraphOptions) expect(command.options).toContain(option);
    const part = (...argv: string[]) => subgraphOf(parseCommandLine(command, argv), source);
    expect((await part()).order).toBe(graph.order);
    expect((await part('--ego', 'lrg', '--relation', 'holds_post')).nodes().sort()).toEqual([
      'organisation:松岭县人民政府',
      'person:梁若谷',
    ]);
    expect((await part('--ego', '松岭县', '--depth', '2')).order).toBe(3);
    expect((await part('--top', '2')).order).toBe(2);
    await expect(part('--ego', '无名')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(part('--depth', '2')).rejects.toMatchObject({ code: 'USAGE' });
    await expect(part('--top', '0')).rejects.toMatchObject({ code: 'USAGE' });
    await expect(part('--relation', 'meet')).rejects.toThrow(/did you mean meets/);
  });
});
