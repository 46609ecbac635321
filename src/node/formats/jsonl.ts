import { GuanxiError } from '../../core/errors.js';
import { decodeText } from '../encoding.js';
import type { Input, InputFormat } from './format.js';
import { LONGEST_ROW, type Row, rowOf, TablePages } from './table-page.js';
import { chunksOf, emptyFile } from './whole.js';

/** JSON, one article a line. It is read line by line: a file may be larger than the memory, and a broken line spoils no other. */
export const jsonl: InputFormat = {
  id: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  summary: 'JSON, one article a line',
  async *read(input, context) {
    const pages = new TablePages(input.name, context);
    for await (const { bytes, number } of linesOf(input)) {
      const page = pages.page(() => rowOf(parse(bytes, `${input.name} line ${number}`), context.map), number);
      if (page) yield page;
    }
    pages.end();
  },
};

interface Line {
  /** Undefined where the line is too long to be an article. */
  bytes: Uint8Array | undefined;
  /** From 1. */
  number: number;
}

function parse(bytes: Uint8Array | undefined, where: string): Readonly<Record<string, unknown>> {
  if (!bytes)
    throw new GuanxiError('FORMAT', `${where} is longer than ${LONGEST_ROW / 1024 / 1024} MiB`, 'write one article a line, with line ends');
  const { text } = decodeText(bytes, where);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GuanxiError('FORMAT', `${where} is no JSON (${reason.slice(0, 120)})`, 'write each article as one JSON object on one line');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  throw new GuanxiError(
    'FORMAT',
    `${where} is ${text.trim().slice(0, 40)}`,
    'write each article as one JSON object: {"title": …, "text": …}',
  );
}

/** Lines that are not blank. The byte of a line feed is part of no character in UTF-8 and GB18030. */
async function* linesOf(input: Input): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  let any = false;
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > LONGEST_ROW) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Line | undefined => {
    const bytes = length > LONGEST_ROW ? undefined : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    const isBlank = bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false;
    return isBlank ? undefined : { bytes, number };
  };
  for await (const chunk of chunksOf(input)) {
    if (!any) refuseWide(chunk, input.name);
    any = true;
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, end));
      const line = take();
      if (line) yield line;
      number++;
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (!any) throw emptyFile(input.name);
  const last = take();
  if (last) yield last;
}

function refuseWide(head: Uint8Array, name: string): void {
  const mark = (head[0] ?? 0) * 256 + (head[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) throw new GuanxiError('INPUT', `${name} is UTF-16`, 'save it as UTF-8, as JSON is written');
}
