import { parseArgs } from 'node:util';
import { GuanxiError } from '../core/errors.js';
import type { Command, OptionSpec, ParsedArgs } from './command.js';
import { nearest } from './suggest.js';

/**
 * Takes a command's arguments apart by its own table of options.
 *
 * @param command whose options and arity hold
 * @param argv what stands after the command's name
 * @throws GuanxiError USAGE for an unknown option (with the nearest one), a missing or superfluous value, or too few or many arguments
 * @example
 * parseCommandLine(build, ['seeds', '-o', 'out']).values.get('output'); // ['out']
 */
export function parseCommandLine(command: Command, argv: readonly string[]): ParsedArgs {
  const help = `see guanxi ${command.name} --help`;
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(command.options.map((option) => [option.name, parserOption(option)])),
  });
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = command.options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(command, token.rawName);
    if (option.value === undefined) {
      if (token.value !== undefined) throw new GuanxiError('USAGE', `${token.rawName} takes no value, and got ${token.value}`, help);
      switches.add(option.name);
      continue;
    }
    const value = token.value;
    const isOption = value !== undefined && !token.inlineValue && value.startsWith('-') && value !== '-';
    if (value === undefined || value === '' || isOption)
      throw new GuanxiError('USAGE', `${token.rawName} needs a value`, `give it as ${token.rawName} ${option.value}`);
    const given = option.list ? value.split(/[,\uff0c]/).filter((part) => part !== '') : [value];
    values.set(option.name, option.list ? [...(values.get(option.name) ?? []), ...given] : given);
  }
  const [least, most] = command.arity;
  if (positionals.length < least) throw new GuanxiError('USAGE', `${command.name} needs ${command.usage}`, help);
  if (positionals.length > most) throw new GuanxiError('USAGE', `${positionals[most]} is one argument too many for ${command.name}`, help);
  return { positionals, values, switches };
}

/** The value of an option that is given once; the last one counts. */
export function optionValue(args: ParsedArgs, name: string): string | undefined {
  return args.values.get(name)?.at(-1);
}

/**
 * The value of an option that must be a whole number.
 *
 * @throws GuanxiError USAGE where it is none, or lies outside
 */
export function optionNumber(args: ParsedArgs, name: string, fallback: number, least: number, most: number): number {
  const value = optionValue(args, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new GuanxiError('USAGE', `--${name} is ${value}`, `give a whole number from ${least} to ${most}`);
}

/**
 * The value of an option that must be a number from 0 to 1; nothing where it is not given.
 *
 * @throws GuanxiError USAGE where it is none, or lies outside
 */
export function optionFraction(args: ParsedArgs, name: string): number | undefined {
  const value = optionValue(args, name);
  if (value === undefined) return undefined;
  if (/^(0?\.\d+|[01](\.0*)?)$/.test(value)) return Number(value);
  throw new GuanxiError('USAGE', `--${name} is ${value}`, 'give a number from 0 to 1, as 0.8');
}

/**
 * The values of an option that must be among those known.
 *
 * @throws GuanxiError USAGE naming the nearest one
 */
export function optionChoices<T extends string>(args: ParsedArgs, name: string, known: readonly T[]): T[] {
  return (args.values.get(name) ?? []).map((value) => {
    const choice = known.find((candidate) => candidate === value);
    if (choice !== undefined) return choice;
    const near = nearest(value, known);
    throw new GuanxiError(
      'USAGE',
      `--${name} is ${value}`,
      near ? `did you mean ${near}? All: ${known.join(' ')}` : `choose from ${known.join(' ')}`,
    );
  });
}

function parserOption(option: OptionSpec): { type: 'string' | 'boolean'; short?: string } {
  const type = option.value === undefined ? 'boolean' : 'string';
  return option.short === undefined ? { type } : { type, short: option.short };
}

function unknownOption(command: Command, rawName: string): GuanxiError {
  const names = command.options.flatMap(({ name, short }) => (short ? [`--${name}`, `-${short}`] : [`--${name}`]));
  const near = rawName.startsWith('--')
    ? nearest(
        rawName,
        names.filter((name) => name.startsWith('--')),
      )
    : undefined;
  return new GuanxiError(
    'USAGE',
    `${command.name} has no option ${rawName}`,
    near ? `did you mean ${near}?` : `see guanxi ${command.name} --help`,
  );
}
