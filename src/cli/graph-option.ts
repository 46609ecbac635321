import type { OptionSpec } from './command.js';

/** Where `guanxi build` leaves the graph when it is not told otherwise. */
export const DEFAULT_GRAPH = 'output/graph.json';

/** The option of every command that asks a graph as a whole. */
export const graphOption: OptionSpec = {
  name: 'graph',
  short: 'g',
  value: 'FILE',
  summary: `The graph to ask (default ${DEFAULT_GRAPH}).`,
};

/** The option of those that need only a part of it, and take that from the store of a build, too. */
export const sourceOption: OptionSpec = {
  ...graphOption,
  value: 'PATH',
  summary: `The graph to ask (default ${DEFAULT_GRAPH}): a file, a store, or the folder of a build or a cluster.`,
};
