import { GuanxiError } from '../core/errors.js';
import { FIELDS, type FieldNames, type ReadOptions } from '../node/formats/format.js';
import { optionChoices, optionValue } from './args.js';
import type { OptionSpec, ParsedArgs } from './command.js';

/** The options of every command that reads pages. */
export const pageOptions: readonly OptionSpec[] = [
  { name: 'region', value: 'PLACE', summary: 'The place the pages write for, where they do not say: what 市委 and 我市 mean.' },
  { name: 'newspaper', value: 'NAME', summary: 'The newspaper of the pages, where they do not say.' },
  {
    name: 'map',
    value: 'FIELD=NAME',
    list: true,
    summary: `What a table calls its fields (${FIELDS.join(' ')}): text=content,title=headline.`,
  },
];

/**
 * What these options say of every source.
 *
 * @throws GuanxiError USAGE where --map names no field, or gives it no name
 */
export function readOptionsOf(args: ParsedArgs): ReadOptions {
  const region = optionValue(args, 'region');
  const newspaper = optionValue(args, 'newspaper');
  return {
    ...(region === undefined ? {} : { region }),
    ...(newspaper === undefined ? {} : { newspaper }),
    ...(args.values.has('map') ? { map: fieldNames(args) } : {}),
  };
}

function fieldNames(args: ParsedArgs): FieldNames {
  const pairs = (args.values.get('map') ?? []).map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1 || at === pair.length - 1)
      throw new GuanxiError('USAGE', `--map is ${pair}`, 'give it as FIELD=NAME, as in --map text=content,title=headline');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  const fields = optionChoices({ ...args, values: new Map([['map', pairs.map(([field]) => field)]]) }, 'map', FIELDS);
  return Object.fromEntries(fields.map((field, i) => [field, pairs[i]?.[1]]));
}
