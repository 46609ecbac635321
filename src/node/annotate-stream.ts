import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { REASONS } from '../core/annotate/reasons.js';
import { GuanxiError } from '../core/errors.js';
import type { PageMeta } from '../core/model.js';
import { annotateText, type TextMention, type Tools } from '../core/pipeline.js';
import { decodeLine, idOfLine, type LineFormat, readLine, splitLines } from './annotate-input.js';
import { loadTools } from './tools.js';

/** How to annotate a stream of lines. */
export interface AnnotateOptions {
  format?: LineFormat;
  /** What holds for every line that does not say otherwise. */
  meta?: PageMeta;
  /** File of the user's names. */
  lexicon?: string;
  /** Whether each mention says why. */
  explain?: boolean;
}

/**
 * Annotates lines of text as they come: one line of JSON out for one line in, `{ id, text, mentions }`, or `{ id, error }` where a line
 * fails. It reads on only as fast as the output takes what it writes.
 *
 * @param input plain text or JSON lines `{ id, text }`, in UTF-8
 * @param output where the lines go; it is not ended
 * @param options format, region, lexicon
 * @returns how many lines there were, and how many failed
 * @throws GuanxiError where the lexicon cannot be read, or the tokenizer is missing
 * @example
 * await annotateStream(process.stdin, process.stdout, { meta: { region: '衡阳市' } });
 */
export async function annotateStream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  options: AnnotateOptions = {},
): Promise<{ lines: number; failed: number }> {
  const tools = loadTools(options.lexicon);
  let lines = 0;
  let failed = 0;
  for await (const bytes of splitLines(input)) {
    lines++;
    const answer = answerTo(bytes, lines, tools, options);
    if ('error' in answer) failed++;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return { lines, failed };
}

type Id = string | number;
type Answer = { id: Id; text: string; mentions: object[] } | { id: Id; error: string };

/** What is written for one line. No line stops those after it. */
function answerTo(bytes: Uint8Array | undefined, number: number, tools: Tools, options: AnnotateOptions): Answer {
  let line = '';
  try {
    line = decodeLine(bytes, number === 1);
    const { id, text, meta } = readLine(line, number, options.format ?? 'auto');
    const mentions = annotateText(text, { ...options.meta, ...meta }, tools);
    return { id, text, mentions: mentions.map((mention) => describe(mention, options.explain ?? false)) };
  } catch (error) {
    if (error instanceof GuanxiError && error.code === 'ENVIRONMENT') throw error;
    return { id: idOfLine(line) ?? number, error: error instanceof Error ? error.message : String(error) };
  }
}

/** A mention with its fields in the documented order, and its rule's reason where asked for. */
function describe({ start, end, type, text, entity, rule, confidence }: TextMention, explain: boolean): object {
  const rounded = Math.round(confidence * 1000) / 1000;
  return { start, end, type, text, entity, rule, confidence: rounded, ...(explain ? { reason: REASONS[rule] } : {}) };
}
