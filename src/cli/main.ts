#!/usr/bin/env node
import process from 'node:process';
import { GuanxiError } from '../core/errors.js';
import { parseCommandLine } from './args.js';
import type { Command, CommandIo } from './command.js';
import { allCommands, COMMANDS } from './registry.js';
import { visible } from './visible.js';

const HELP = new Set(['--help', '-h']);

/** What an interrupt does before the next one ends the program. */
const stopping: (() => void)[] = [];

const io: CommandIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  onInterrupt: (stop) => void stopping.push(stop),
  interactive: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? Number.POSITIVE_INFINITY,
};

/** Runs one command line and says how it went: 0 done, 1 failed, 2 asked for wrongly. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || HELP.has(name) || (name === 'help' && rest.length === 0)) {
    const { overview } = await import('./help.js');
    io.out(overview(await allCommands()));
    return 0;
  }
  if (name === '--version' || name === '-V') {
    const { packageVersion } = await import('../node/version.js');
    io.out(`${packageVersion()}\n`);
    return 0;
  }
  if (name === 'help') {
    return printHelp(await commandNamed(rest[0] ?? ''));
  }
  const command = await commandNamed(name);
  const end = rest.indexOf('--');
  if (rest.slice(0, end < 0 ? undefined : end).some((arg) => HELP.has(arg))) return printHelp(command);
  return command.run(parseCommandLine(command, rest), io);
}

async function printHelp(command: Command): Promise<number> {
  const { commandHelp } = await import('./help.js');
  io.out(commandHelp(command));
  return 0;
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return load();
  const { nearest } = await import('./suggest.js');
  const near = nearest(name, [...Object.keys(COMMANDS), '--help', '--version']);
  throw new GuanxiError('USAGE', `there is no command ${name}`, near ? `did you mean ${near}?` : 'see guanxi --help');
}

function report(error: unknown): number {
  if (!(error instanceof GuanxiError)) {
    io.err(`guanxi: this is a fault of guanxi itself, please report it\n${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
  io.err(`guanxi: ${error.message.split('\n').map(visible).join('\n')}\n`);
  return error.code === 'USAGE' ? 2 : 1;
}

// A reader that has seen enough (`guanxi stats | head -3`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// With a handler, an interrupt waits until a file that is being written is whole.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => {
    const stop = stopping.shift();
    if (stop) stop();
    else process.exit(code);
  });

process.exitCode = await main(process.argv.slice(2)).catch(report);
