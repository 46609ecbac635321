import { describe, expect, it } from 'vitest';
import { optionChoices, optionNumber, optionValue, parseCommandLine } from '../../../src/cli/args.js';
import type { Command } from '../../../src/cli/command.js';

const command: Command = {
  name: 'ask',
  usage: 'NAME',
  arity: [1, 2],
  summary: '',
  options: [
    { name: 'output', short: 'o', value: 'DIR', summary: '' },
    { name: 'relation', value: 'ID', list: true, summary: '' },
    { name: 'depth', value: 'N', summary: '' },
    { name: 'json', summary: '' },
  ],
  examples: [],
  run: async () => 0,
};
const parse = (...argv: string[]) => parseCommandLine(command, argv);

describe('parseCommandLine', () => {
  it('takes options before, after and between arguments, in every spelling', () => {
    const args = parse('-o', 'a', '甲', '--relation=meets,visits\uff0cgoverns', '--json', '--output', 'b', '乙', '--relation', 'awards');
    expect(args.positionals).toEqual(['甲', '乙']);
    expect(optionValue(args, 'output')).toBe('b');
    expect(args.values.get('relation')).toEqual(['meets', 'visits', 'governs', 'awards']);
    expect(args.switches).toEqual(new Set(['json']));
  });

  it('takes - for an argument or a value, and what stands after -- as it is', () => {
    expect(parse('-', '-o', '-').positionals).toEqual(['-']);
    expect(parse('--', '--json').positionals).toEqual(['--json']);
  });

  it.each([
    [['x', '--outptu', 'y'], /ask has no option --outptu: did you mean --output\?/],
    [['x', '-z'], /ask has no option -z: see guanxi ask --help/],
    [['x', '-o'], /-o needs a value: give it as -o DIR/],
    [['x', '--output='], /--output needs a value/],
    [['x', '--output', '--json'], /--output needs a value/],
    [['x', '--json=no'], /--json takes no value, and got no/],
    [[], /ask needs NAME/],
    [['a', 'b', 'c'], /c is one argument too many/],
  ])('refuses %j', (argv, message) => {
    expect(() => parse(...argv)).toThrow(message);
    expect(() => parse(...argv)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});

describe('option values', () => {
  it('are numbers within bounds', () => {
    expect(optionNumber(parse('x'), 'depth', 1, 1, 9)).toBe(1);
    expect(optionNumber(parse('x', '--depth', '3'), 'depth', 1, 1, 9)).toBe(3);
    for (const bad of ['0', '10', '1.5', 'two', '1e0']) {
      expect(() => optionNumber(parse('x', '--depth', bad), 'depth', 1, 1, 9)).toThrow(
        `--depth is ${bad}: give a whole number from 1 to 9`,
      );
    }
  });

  it('are among the known ones', () => {
    expect(optionChoices(parse('x', '--relation', 'meets'), 'relation', ['meets', 'visits'])).toEqual(['meets']);
    expect(() => optionChoices(parse('x', '--relation', 'meet'), 'relation', ['meets', 'visits'])).toThrow(/did you mean meets\?/);
  });
});
