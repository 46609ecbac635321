import type { OptionSpec } from './command.js';

/** The option of every command that goes by names. */
export const lexiconOption: OptionSpec = {
  name: 'lexicon',
  value: 'FILE',
  summary: 'Names of your own (TSV or YAML), which win over the rules; see guanxi annotate --help.',
};
