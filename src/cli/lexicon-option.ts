import { optionValue } from './args.js';
import type { OptionSpec, ParsedArgs } from './command.js';

/** The option of every command that goes by names. */
export const lexiconOption: OptionSpec = {
  name: 'lexicon',
  value: 'FILE',
  summary: 'Names of your own (TSV or YAML), which win over the rules; see guanxi annotate --help.',
};

/** The user's file of names, where one is given. */
export function lexiconOf(args: ParsedArgs): { lexicon?: string } {
  const lexicon = optionValue(args, 'lexicon');
  return lexicon === undefined ? {} : { lexicon };
}
