import { GuanxiError } from '../core/errors.js';
import type { KnowledgeGraph } from '../core/graph-model.js';
import type { GraphSource } from '../node/graph-source.js';
import { optionNumber, optionValue } from './args.js';
import { nodeNamed, relationOption, relationsOf } from './ask.js';
import type { OptionSpec, ParsedArgs } from './command.js';

/** The options that choose a part of a graph. */
export const subgraphOptions: readonly OptionSpec[] = [
  { name: 'ego', value: 'NAME', summary: 'Only this entity and what lies around it.' },
  { name: 'depth', short: 'd', value: 'N', summary: 'Steps around --ego (default 1).' },
  { name: 'top', value: 'N', summary: 'At most so many nodes, the most connected.' },
  { name: 'region', value: 'PLACE', summary: 'Only what lies in this place, and the people tied to it.' },
  { name: 'since', value: 'DATE', summary: 'Only ties that had not ended before: 2021, 2021-10 or 2021-10-29.' },
  relationOption,
];

/**
 * The part of a graph that a command line asks for; all of it where it asks for none.
 *
 * @throws GuanxiError NOT_FOUND for a name that means several nodes or none, USAGE for an option out of range
 */
export async function subgraphOf(args: ParsedArgs, source: GraphSource): Promise<KnowledgeGraph> {
  const [ego, region, since] = ['ego', 'region', 'since'].map((name) => optionValue(args, name));
  if (ego === undefined && args.values.has('depth'))
    throw new GuanxiError('USAGE', '--depth is for --ego', 'say around whom, as in --ego 吴巨培 --depth 2');
  return source.part({
    ...(ego === undefined ? {} : { ego: (await nodeNamed(source, ego)).key, depth: optionNumber(args, 'depth', 1, 1, 9) }),
    ...(region === undefined ? {} : { region: (await nodeNamed(source, region)).key }),
    ...(since === undefined ? {} : { since }),
    ...(await relationsOf(args)),
    ...(args.values.has('top') ? { top: optionNumber(args, 'top', 0, 1, 10_000_000) } : {}),
  });
}

/** Whether any of these options is given. */
export function asksForPart(args: ParsedArgs): boolean {
  return subgraphOptions.some(({ name }) => args.values.has(name));
}
