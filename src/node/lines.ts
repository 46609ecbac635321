import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { GuanxiError } from '../core/errors.js';
import { decodeLine, splitLines } from './annotate-input.js';

/**
 * Answers lines of JSON as they come: one line out for one line in, `{ id, error }` where a line fails. It reads on only as fast as the output takes what it
 * writes, and holds one line at a time.
 *
 * @param input JSON lines in UTF-8
 * @param output where the answers go; it is not ended
 * @param answer to one line, an object
 * @returns how many lines there were, and how many failed
 * @throws GuanxiError ENVIRONMENT, for that is no line's fault
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  answer: (value: Record<string, unknown>, number: number) => object,
): Promise<{ lines: number; failed: number }> {
  let lines = 0;
  let failed = 0;
  for await (const bytes of splitLines(input)) {
    lines++;
    let id: unknown = lines;
    let said: object;
    try {
      const value = objectOf(decodeLine(bytes, lines === 1));
      id = [value.id, value.path, value.key].find((name) => typeof name === 'string' || typeof name === 'number') ?? lines;
      said = answer(value, lines);
    } catch (error) {
      if (error instanceof GuanxiError && error.code === 'ENVIRONMENT') throw error;
      failed++;
      said = { id, error: error instanceof Error ? error.message : String(error) };
    }
    if (!output.write(`${JSON.stringify(said)}\n`)) await once(output, 'drain');
  }
  return { lines, failed };
}

function objectOf(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new GuanxiError('FORMAT', `the line is no JSON (${(error as Error).message})`, 'write one object a line');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new GuanxiError('FORMAT', 'the line is no JSON object', 'write one object a line');
}
