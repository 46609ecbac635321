import type { Progress } from '../node/read-all.js';
import type { CommandIo } from './command.js';
import { truncate } from './width.js';

/** A line that wraps cannot be written over. */
const LONGEST = 79;

/**
 * Shows how far a build is, on one line of standard error that is written over, and only where someone watches.
 *
 * @returns what `buildGraph` reports to, and what clears the line at the end
 */
export function progressLine(io: CommandIo, now: () => number = Date.now): { report(progress: Progress): void; clear(): void } {
  if (!io.interactive) return { report: () => undefined, clear: () => undefined };
  const started = now();
  const clear = (): void => io.err('\r\x1b[K');
  const report = ({ done, total, doc }: Progress): void => {
    const seconds = (now() - started) / 1000;
    const left = done > 0 && seconds > 0 ? `, ${rate(done / seconds)}/s, ${Math.ceil((seconds / done) * (total - done))} s left` : '';
    clear();
    io.err(truncate(`${done}/${total} pages${left}  ${doc}`, LONGEST));
  };
  return { report, clear };
}

/** Two digits are as exact as it is. */
function rate(pages: number): string {
  return pages >= 10 ? String(Math.round(pages)) : pages.toFixed(1);
}
