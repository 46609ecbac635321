import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../src/cli/progress.js';

function shown(interactive: boolean): string[] {
  const written: string[] = [];
  let clock = 0;
  const io = {
    out: () => undefined,
    err: (text: string) => void written.push(text),
    onInterrupt: () => undefined,
    interactive,
    columns: 80,
  };
  const line = progressLine(io, () => clock);
  line.report({ done: 0, total: 4, doc: 'a.txt' });
  clock = 3000;
  line.report({ done: 1, total: 4, doc: 'b.txt' });
  clock = 3050;
  line.report({ done: 61, total: 64, doc: 'c.txt' });
  line.clear();
  return written.filter((text) => !text.startsWith('\r'));
}

describe('progressLine', () => {
  it('tells pages, pages a second and seconds left to who watches', () => {
    expect(shown(true)).toEqual(['0/4 pages  a.txt', '1/4 pages, 0.3/s, 9 s left  b.txt', '61/64 pages, 20/s, 1 s left  c.txt']);
  });

  it('is silent otherwise', () => {
    expect(shown(false)).toEqual([]);
  });
});
