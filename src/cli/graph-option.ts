import type { OptionSpec } from './command.js';

/** Where `guanxi build` leaves the graph when it is not told otherwise. */
export const DEFAULT_GRAPH = 'output/graph.json';

/** The option of every command that asks a graph. */
export const graphOption: OptionSpec = {
  name: 'graph',
  short: 'g',
  value: 'FILE',
  summary: `The graph to ask (default ${DEFAULT_GRAPH}).`,
};
