import type { Command } from './command.js';

/** Every command by its name, loaded when it is called, so that one does not wait for all. A new one is a file in this folder and a line here. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.js')).build,
  neighbours: async () => (await import('./neighbours.js')).neighbours,
  path: async () => (await import('./path.js')).path,
  timeline: async () => (await import('./timeline.js')).timeline,
  holders: async () => (await import('./holders.js')).holders,
  search: async () => (await import('./search.js')).search,
  top: async () => (await import('./top.js')).top,
  communities: async () => (await import('./communities.js')).communities,
  evidence: async () => (await import('./evidence.js')).evidence,
  diff: async () => (await import('./diff.js')).diff,
  stats: async () => (await import('./stats.js')).stats,
  explain: async () => (await import('./explain.js')).explain,
  check: async () => (await import('./check.js')).check,
  sql: async () => (await import('./sql.js')).sql,
  segment: async () => (await import('./segment.js')).segment,
  extract: async () => (await import('./extract.js')).extract,
  resolve: async () => (await import('./resolve.js')).resolve,
  annotate: async () => (await import('./annotate.js')).annotate,
  export: async () => (await import('./export.js')).exportGraph,
  completion: async () => (await import('./completion.js')).completion,
  mcp: async () => (await import('./mcp.js')).mcp,
  serve: async () => (await import('./serve.js')).serve,
  view: async () => (await import('./view.js')).view,
};

/** All commands, in the order of the registry: what help and completion tell. */
export function allCommands(): Promise<Command[]> {
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}
