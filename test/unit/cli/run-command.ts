import { parseCommandLine } from '../../../src/cli/args.js';
import { COMMANDS } from '../../../src/cli/registry.js';

/** Runs a command in this process: its exit code and what it prints to standard output; a failure is thrown. */
export async function runCommand(name: keyof typeof COMMANDS, ...argv: string[]): Promise<{ code: number; stdout: string }> {
  const load = COMMANDS[name];
  if (!load) throw new Error(`there is no command ${name}`);
  const command = await load();
  let stdout = '';
  const out = (text: string): void => {
    stdout += text;
  };
  const code = await command.run(parseCommandLine(command, argv), {
    out,
    err: () => undefined,
    onInterrupt: () => undefined,
    interactive: false,
    columns: 200,
  });
  return { code, stdout };
}
