import type { Command, OptionSpec } from './command.js';
import { padEnd } from './width.js';

/** The help of guanxi as a whole, from the registry of commands. */
export function overview(commands: readonly Command[]): string {
  return [
    'guanxi turns Chinese newspaper pages into a knowledge graph with evidence.',
    '',
    'Usage: guanxi COMMAND [ARGUMENT…]',
    '',
    'Commands:',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'guanxi COMMAND --help tells more of a command; guanxi --version prints the version.',
    '',
  ].join('\n');
}

/** The help of one command, from its own description. */
export function commandHelp(command: Command): string {
  const lines = [`Usage: guanxi ${command.name} ${command.usage} [OPTION…]`.replace('  ', ' '), '', command.summary, ''];
  for (const paragraph of command.details ?? []) lines.push(paragraph, '');
  lines.push(
    'Options:',
    ...columns([...command.options.map((option) => [flags(option), option.summary] as const), ['-h, --help', 'Print this help.']]),
    '',
  );
  lines.push('Examples:', ...columns(command.examples), '');
  return lines.join('\n');
}

function flags({ name, short, value, list }: OptionSpec): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}${list ? ',…' : ''}` : ''}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const widest = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${padEnd(left, widest)}  ${right}`);
}
