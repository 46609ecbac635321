import type { PageMeta } from '../core/model.js';
import { optionValue } from './args.js';
import type { OptionSpec, ParsedArgs } from './command.js';

/** The options of every command that reads pages. */
export const pageOptions: readonly OptionSpec[] = [
  { name: 'region', value: 'PLACE', summary: 'The place the pages write for, where they do not say: what 市委 and 我市 mean.' },
  { name: 'newspaper', value: 'NAME', summary: 'The newspaper of the pages, where they do not say.' },
];

/** What these options say of every page. */
export function metaOf(args: ParsedArgs): PageMeta {
  const region = optionValue(args, 'region');
  const newspaper = optionValue(args, 'newspaper');
  return { ...(region === undefined ? {} : { region }), ...(newspaper === undefined ? {} : { newspaper }) };
}
