#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { GuanxiError } from '../core/errors.js';
import { parseCommandLine } from './args.js';
import type { Command, CommandIo } from './command.js';
import { commandHelp, overview } from './help.js';
import { COMMANDS } from './registry.js';
import { nearest } from './suggest.js';

const HELP = new Set(['--help', '-h']);

const io: CommandIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? Number.POSITIVE_INFINITY,
};

/** Runs one command line and says how it went: 0 done, 1 failed, 2 asked for wrongly. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || HELP.has(name) || (name === 'help' && rest.length === 0)) {
    io.out(overview(COMMANDS));
    return 0;
  }
  if (name === '--version' || name === '-V') {
    io.out(`${version()}\n`);
    return 0;
  }
  if (name === 'help') {
    io.out(commandHelp(commandNamed(rest[0] ?? '')));
    return 0;
  }
  const command = commandNamed(name);
  const end = rest.indexOf('--');
  if (rest.slice(0, end < 0 ? undefined : end).some((arg) => HELP.has(arg))) {
    io.out(commandHelp(command));
    return 0;
  }
  return command.run(parseCommandLine(command, rest), io);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command;
  const near = nearest(name, [...COMMANDS.map((candidate) => candidate.name), '--help', '--version']);
  throw new GuanxiError('USAGE', `there is no command ${name}`, near ? `did you mean ${near}?` : 'see guanxi --help');
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return manifest.version;
}

function report(error: unknown): number {
  if (!(error instanceof GuanxiError)) {
    io.err(`guanxi: this is a fault of guanxi itself, please report it\n${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
  io.err(`guanxi: ${error.message}\n`);
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
  process.once(signal, () => process.exit(code));

process.exitCode = await main(process.argv.slice(2)).catch(report);
