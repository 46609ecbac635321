import { optionChoices } from './args.js';
import { graphOf } from './ask.js';
import type { Command } from './command.js';
import { graphOption } from './graph-option.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** More would not fit a screen. */
const MOST_NAMES = 50;

/** `guanxi completion`: what makes a shell complete commands, options and names. */
export const completion: Command = {
  name: 'completion',
  usage: 'SHELL',
  arity: [1, 2],
  summary: 'Print what makes bash, zsh or fish complete commands, options and names.',
  details: ['The shell asks guanxi completion names PREFIX for the names of a graph; without a graph there are none.'],
  options: [graphOption],
  examples: [
    ['guanxi completion bash > ~/.local/share/bash-completion/completions/guanxi', 'for bash'],
    ['guanxi completion zsh > ~/.zfunc/_guanxi', 'for zsh, with ~/.zfunc in its fpath'],
    ['guanxi completion fish > ~/.config/fish/completions/guanxi.fish', 'for fish'],
  ],
  async run(args, io) {
    const [shell = '', prefix = ''] = args.positionals;
    if (shell === 'names') {
      io.out(await names(args, prefix));
      return 0;
    }
    const [known] = optionChoices({ ...args, values: new Map([['shell', [shell]]]) }, 'shell', SHELLS);
    const { allCommands } = await import('./registry.js');
    const { completionScript } = await import('./completion-script.js');
    io.out(completionScript(known ?? 'bash', await allCommands()));
    return 0;
  },
};

/** Names that begin with a text, one a line; none where there is no graph, as a shell has no place for a complaint. */
async function names(args: Parameters<Command['run']>[0], prefix: string): Promise<string> {
  const graph = await graphOf(args).catch(() => undefined);
  if (graph === undefined) return '';
  const { top } = await import('../core/query/top.js');
  // A name with a control character can't be typed.
  const labels = top(graph, { limit: graph.order })
    .map(({ label }) => label)
    .filter((label) => !/\p{Cc}/u.test(label));
  const found = [...new Set(labels)].filter((label) => label.startsWith(prefix)).slice(0, MOST_NAMES);
  return found.map((label) => `${label}\n`).join('');
}
