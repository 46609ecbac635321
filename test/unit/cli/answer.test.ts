import { describe, expect, it } from 'vitest';
import { type Answer, answerOptions, printAnswer } from '../../../src/cli/answer.js';
import { parseCommandLine } from '../../../src/cli/args.js';
import type { Command } from '../../../src/cli/command.js';

const command: Command = {
  name: 'ask',
  usage: '',
  arity: [0, 0],
  summary: '',
  options: answerOptions,
  examples: [],
  run: () => Promise.resolve(0),
};

function printed(argv: string[], answer: Partial<Answer> = {}): string {
  const parts: string[] = [];
  const io = {
    out: (part: string) => void parts.push(part),
    err: () => undefined,
    onInterrupt: () => undefined,
    interactive: false,
    columns: Number.POSITIVE_INFINITY,
  };
  printAnswer(parseCommandLine(command, argv), io, {
    columns: ['name', 'posts'],
    rows: [
      ['林晓禾', 2],
      ['周望川', undefined],
    ],
    json: { holders: ['林晓禾'] },
    none: 'nobody',
    ...answer,
  });
  return parts.join('');
}

describe('printAnswer', () => {
  it('prints a table with its columns in line', () => {
    expect(printed([])).toBe('name    posts\n林晓禾  2\n周望川\n');
  });

  it('says what stands for a table without rows, and not as CSV or JSON', () => {
    expect(printed([], { rows: [] })).toBe('nobody\n');
    expect(printed(['--csv'], { rows: [] })).toBe('name,posts\r\n');
    expect(printed(['--json'], { rows: [], json: [] })).toBe('[]\n');
  });

  it('prints CSV that a spreadsheet does not run', () => {
    const csv = printed(['--csv'], { rows: [['=1+1', 1]] });
    expect(csv.split('\r\n')[1]).not.toMatch(/^=/);
  });

  it('prints what programs want as JSON', () => {
    expect(JSON.parse(printed(['--json']))).toEqual({ holders: ['林晓禾'] });
  });

  it('lets no name move the cursor or break a line', () => {
    const rows = [['林\u001b[2J晓\n禾', 1]];
    expect(printed([], { rows })).toBe('name         posts\n林 [2J晓 禾  1\n');
  });
});
