import type { Writable } from 'node:stream';
import { GuanxiError } from '../core/errors.js';
import type { Extraction, Page, PageMeta } from '../core/model.js';
import { extract, type Tools } from '../core/pipeline.js';
import { readTextPage } from './formats/txt.js';
import { answerLines } from './lines.js';
import { loadTools } from './tools.js';

/** What a line may say of its page beside its name and text. */
const META = ['title', 'newspaper', 'published', 'region', 'url'] as const;

/**
 * Extracts pages as they come: one line `{ id | path, text | bytes, … }` in, one Extraction out. It is the first half of a build, for engines that spread pages over
 * many machines.
 *
 * @param meta what holds for every page that does not say otherwise
 * @param lexicon file of the user's names
 * @example
 * await extractStream(process.stdin, process.stdout, { region: '衡阳市' });
 */
export async function extractStream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  meta: PageMeta,
  lexicon?: string,
): Promise<{ lines: number; failed: number }> {
  const tools = loadTools(lexicon);
  return answerLines(input, output, (value, number) => extractLine(value, number, meta, tools));
}

/**
 * What was read from the page of one line.
 *
 * @throws GuanxiError FORMAT where it has no text, INPUT where the text is empty
 */
export function extractLine(value: Record<string, unknown>, number: number, meta: PageMeta, tools: Tools): Extraction {
  return extract(pageOf(value, number, meta), tools);
}

/** Front matter of the text wins over the line, and the line over what holds for all. */
function pageOf({ id, path, text, bytes, ...said }: Record<string, unknown>, number: number, meta: PageMeta): Page {
  const content = typeof bytes === 'string' ? fromBase64(bytes) : typeof text === 'string' ? Buffer.from(text) : undefined;
  if (content === undefined)
    throw new GuanxiError('FORMAT', 'the line has no text', 'write a page as {"id": "…", "text": "…"}, or with bytes, its file in base64');
  const own = Object.fromEntries(META.flatMap((name) => (typeof said[name] === 'string' && said[name] !== '' ? [[name, said[name]]] : [])));
  const name = id ?? path ?? number;
  if (typeof name !== 'string' && typeof name !== 'number')
    throw new GuanxiError('FORMAT', `the id is ${JSON.stringify(name)}`, 'give a text or a number');
  return readTextPage(content, String(name), { ...meta, ...own });
}

/** The alphabet of RFC 4648, padded or not; lines may be broken, as in mail. */
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** @throws GuanxiError FORMAT for what is no base64: Node.js would skip what it cannot read */
function fromBase64(text: string): Buffer {
  const plain = text.replace(/\s+/g, '');
  const padding = plain.endsWith('==') ? 2 : plain.endsWith('=') ? 1 : 0;
  const cut = (plain.length - padding) % 4 === 1 || (padding > 0 && plain.length % 4 !== 0);
  if (cut || !BASE64.test(plain))
    throw new GuanxiError('FORMAT', 'the bytes are no base64', "write the file's bytes in base64 (RFC 4648), or its text as text");
  return Buffer.from(plain, 'base64');
}
