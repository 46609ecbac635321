import type { KnowledgeGraph } from '../core/graph-model.js';
import type { EntityType, RelationType } from '../core/model.js';
import type { Candidate } from '../core/query/index.js';
import type { GraphSource } from '../node/graph-source.js';
import { optionChoices, optionValue } from './args.js';
import type { OptionSpec, ParsedArgs } from './command.js';
import { DEFAULT_GRAPH } from './graph-option.js';

/** Options that several questions share. */
export const relationOption: OptionSpec = {
  name: 'relation',
  short: 'r',
  value: 'ID',
  list: true,
  summary: 'Only these relations (holds_post, meets…).',
};
export const typeOption: OptionSpec = {
  name: 'type',
  short: 't',
  value: 'ID',
  list: true,
  summary: 'Only entities of these types (official, place…).',
};
export const limitOption: OptionSpec = { name: 'limit', short: 'n', value: 'N', summary: 'At most so many (default 10).' };

/**
 * Answers from what a command line names, a graph.json or a store, and closes it.
 *
 * @param answer is given where to ask
 */
export async function askSource<T>(args: ParsedArgs, answer: (source: GraphSource) => Promise<T>): Promise<T> {
  const { openSource } = await import('../node/graph-source.js');
  const source = await openSource(optionValue(args, 'graph') ?? DEFAULT_GRAPH);
  try {
    return await answer(source);
  } finally {
    source.close();
  }
}

/** The graph that a command line names, as a whole. */
export async function graphOf(args: ParsedArgs): Promise<KnowledgeGraph> {
  const { readGraphFile } = await import('../node/graph-file.js');
  return readGraphFile(optionValue(args, 'graph') ?? DEFAULT_GRAPH);
}

/**
 * The node that a name means.
 *
 * @throws GuanxiError NOT_FOUND, listing those near it, where it means several or none
 */
export async function nodeNamed(source: Pick<GraphSource, 'named'>, name: string): Promise<Candidate> {
  const { resolveName } = await import('../core/query/resolve-name.js');
  const resolved = resolveName(await source.named(name), name);
  if (resolved.kind === 'found') return resolved.node;
  const { notFound } = await import('./neighbours-text.js');
  const { chineseNames } = await import('./chinese.js');
  throw notFound(name, resolved, await chineseNames());
}

/**
 * The relations that --relation names; nothing where it is not given.
 *
 * @throws GuanxiError USAGE for one that the ontology lacks
 */
export async function relationsOf(args: ParsedArgs): Promise<{ relation?: RelationType[] }> {
  const { loadOntology } = await import('../node/load-ontology.js');
  const relation = optionChoices(
    args,
    'relation',
    Object.values((await loadOntology()).relations).map(({ id }) => id),
  );
  return relation.length > 0 ? { relation } : {};
}

/**
 * The types that --type names; nothing where it is not given.
 *
 * @throws GuanxiError USAGE for one that the ontology lacks
 */
export async function typesOf(args: ParsedArgs): Promise<{ type?: EntityType[] }> {
  const { loadOntology } = await import('../node/load-ontology.js');
  const type = optionChoices(
    args,
    'type',
    Object.values((await loadOntology()).types).map(({ id }) => id),
  );
  return type.length > 0 ? { type } : {};
}

/** How an edge is said: its label, or where it goes against the reading direction, with an arrow. */
export const ARROW = { out: '→', in: '←', both: '↔' } as const;
