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
  const content = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : typeof text === 'string' ? Buffer.from(text) : undefined;
  if (content === undefined)
    throw new GuanxiError('FORMAT', 'the line has no text', 'write a page as {"id": "…", "text": "…"}, or with bytes, its file in base64');
  const own = Object.fromEntries(META.flatMap((name) => (typeof said[name] === 'string' && said[name] !== '' ? [[name, said[name]]] : [])));
  const name = id ?? path ?? number;
  return readTextPage(content, String(name), { ...meta, ...own });
}
