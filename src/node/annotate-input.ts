import { GuanxiError } from '../core/errors.js';
import type { PageMeta } from '../core/model.js';

/** How a line of input is read: `text` as it stands, `jsonl` as an object; `auto` goes by whether it begins with a brace. */
export const LINE_FORMATS = ['auto', 'text', 'jsonl'] as const;
export type LineFormat = (typeof LINE_FORMATS)[number];

/** A text to annotate. */
export interface TextItem {
  /** As given, else the number of the line. */
  id: string | number;
  text: string;
  /** What the line says of its text. */
  meta: PageMeta;
}

/** Articles are a few kilobytes: a longer line is a mistake, and would fill the memory. */
export const LONGEST_LINE = 4 * 1024 * 1024;

const NEWLINE = 10;
const RETURN = 13;

/**
 * Cuts bytes into lines, holding no more than one in memory.
 *
 * @param input any pieces of UTF-8
 * @param longest the most bytes a line may have
 * @returns each line without its end; undefined for one that is longer
 */
export async function* splitLines(input: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) parts = [];
    else parts.push(part);
  };
  const take = (): Uint8Array | undefined => {
    const line = size > longest ? undefined : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line?.at(-1) === RETURN ? line.subarray(0, -1) : line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

/**
 * Decodes a line.
 *
 * @param first whether it may begin with a byte order mark
 * @throws GuanxiError INPUT where it is no UTF-8, or too long
 */
export function decodeLine(line: Uint8Array | undefined, first: boolean): string {
  if (line === undefined)
    throw new GuanxiError('INPUT', `the line is longer than ${LONGEST_LINE / 1024 / 1024} MiB`, 'give one article a line');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    return first ? text.replace(/^\ufeff/, '') : text;
  } catch {
    throw new GuanxiError('INPUT', 'the line is no UTF-8', 'convert the input first, as in iconv -f gb18030 -t utf-8');
  }
}

/**
 * Reads a line as a text to annotate.
 *
 * @param line without its end
 * @param number of the line, from 1: the id of a text without one
 * @throws GuanxiError FORMAT where it should be a JSON object with a text and is none
 * @example
 * readLine('{"id":"a","text":"市委召开会议。"}', 1, 'auto').text; // '市委召开会议。'
 */
export function readLine(line: string, number: number, format: LineFormat): TextItem {
  if (format === 'text' || (format === 'auto' && !/^\s*\{/.test(line))) return { id: number, text: line, meta: {} };
  const { id, text, ...rest } = objectOf(line);
  if (typeof text !== 'string')
    throw new GuanxiError('FORMAT', text === undefined ? 'the object has no text' : `its text is ${JSON.stringify(text)}`, TO_DO);
  const meta: PageMeta = {};
  for (const key of ['region', 'newspaper'] as const) {
    const value = rest[key];
    if (typeof value === 'string' && value !== '') meta[key] = value;
  }
  return { id: idOf(id) ?? number, text, meta };
}

/** The id that a line gives, for an answer to it; undefined where it gives none that can be used. */
export function idOfLine(line: string): string | number | undefined {
  try {
    return idOf(objectOf(line).id);
  } catch {
    return undefined;
  }
}

const TO_DO = 'write a line as {"id": …, "text": "…"}, or give --format text';

function objectOf(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new GuanxiError('FORMAT', `the line is no JSON (${(error as Error).message})`, TO_DO);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new GuanxiError('FORMAT', 'the line is no JSON object', TO_DO);
  return value as Record<string, unknown>;
}

function idOf(id: unknown): string | number | undefined {
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
