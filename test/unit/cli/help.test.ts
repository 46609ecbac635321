import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/cli/args.js';
import { commandHelp, overview } from '../../../src/cli/help.js';
import { allCommands, COMMANDS } from '../../../src/cli/registry.js';

const commands = await allCommands();

describe('help', () => {
  it('lists every command', () => {
    for (const { name, summary } of commands) expect(overview(commands)).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'));
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s names its options and has examples that parse',
    (name, command) => {
      const help = commandHelp(command);
      for (const option of command.options) expect(help).toContain(`--${option.name}`);
      expect(command.examples.length).toBeGreaterThan(0);
      for (const [example] of command.examples) {
        const words = example.replace(/ [<|>] .*/, '').match(/"[^"]*"|\S+/g) ?? [];
        const [program, called, ...argv] = words.map((word) => word.replaceAll('"', ''));
        expect([program, called]).toEqual(['guanxi', name]);
        expect(() => parseCommandLine(command, argv)).not.toThrow();
      }
    },
  );

  it('is found by the name under which the registry has a command', () => {
    expect(commands.map(({ name }) => name)).toEqual(Object.keys(COMMANDS));
  });

  it('keeps to 130 columns', () => {
    for (const command of commands) for (const line of commandHelp(command).split('\n')) expect(line.length).toBeLessThanOrEqual(130);
  });
});
