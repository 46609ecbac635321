import { Readable } from 'node:stream';
import fc from 'fast-check';
import { analyseGraph } from '../../src/core/analyse/analyse.js';
import { GuanxiError } from '../../src/core/errors.js';
import { exportGraph } from '../../src/core/export/export-graph.js';
import { formats } from '../../src/core/export/formats.js';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { Extraction } from '../../src/core/model.js';
import { assemble, extract } from '../../src/core/pipeline.js';
import type { Input, InputFormat, ReadContext } from '../../src/node/formats/format.js';
import { formatOf, isPage } from '../../src/node/formats/registry.js';
import { hostileGraphs } from '../property/hostile.js';
import { hostileText } from '../property/pipeline-pages.js';
import { random } from '../synthetic/random.js';
import { ontology, tools } from '../unit/core/tools.js';
import { EXTENSIONS, pack, seedTexts } from './files.js';
import { mutate } from './mutate.js';

const texts = seedTexts();
const files = texts.flatMap((text) => EXTENSIONS.map((extension) => pack(extension, text)));

/** How often the text is changed before it is packed: what comes after is mostly refused by the reader, as it should be. */
const CHANGED_INSIDE = 0.75;
const FROM_NOTHING = 0.05;
/** One in so many is exported; coprime with the number of formats, so that all of them are. */
const EXPORTED = 5;

/** What a case did: how many pages it had, and what was wrong, if anything. */
export interface Outcome {
  pages: number;
  /** Stack of an error that is no GuanxiError. */
  crash?: string;
}

interface CaseFile {
  name: string;
  bytes: Buffer;
}

/** The file of a case: each format in turn, with its text changed before it is packed, or its bytes after. */
export function inputOf(seed: number, number: number): CaseFile {
  const draw = random(seed, 'case', number);
  const extension = EXTENSIONS[number % EXTENSIONS.length] as string;
  const name = `p.${extension}`;
  if (draw.chance(FROM_NOTHING)) {
    const [text = ''] = fc.sample(hostileText, { seed: draw.below(2 ** 31), numRuns: 1 });
    return { name, bytes: pack(extension, text) };
  }
  const text = draw.pick(texts);
  if (!draw.chance(CHANGED_INSIDE)) return { name, bytes: mutate(pack(extension, text), draw, files) };
  const changed = mutate(
    Buffer.from(text),
    draw,
    texts.map((other) => Buffer.from(other)),
  );
  return { name, bytes: pack(extension, changed.toString('utf8').replaceAll('\0', '')) };
}

/** Reads every format unchanged, so that libraries and the dictionary are there before anything is timed. */
export async function warmUp(): Promise<void> {
  for (const extension of EXTENSIONS) {
    const pages = await extractionsOf({ name: `p.${extension}`, bytes: pack(extension, texts[0] ?? '') });
    if (pages.length === 0) throw new Error(`an unchanged ${extension} has no page`);
    exportAll(analyseGraph(assemble(pages, ontology), ontology));
  }
}

/** Reads a file, extracts, assembles, analyses, and exports in every format. Whatever is wrong with it must be said by a GuanxiError. */
export async function runCase(seed: number, number: number): Promise<Outcome> {
  let pages = 0;
  try {
    const extractions = await extractionsOf(inputOf(seed, number));
    pages = extractions.length;
    // The exporters see the same kinds of graph again and again.
    if (number % EXPORTED === 0) exportAll(analyseGraph(assemble(extractions, ontology), ontology));
    if (number % EXTENSIONS.length === 0) for (const graph of fc.sample(hostileGraphs, { seed: number, numRuns: 1 })) exportAll(graph);
  } catch (error) {
    if (!(error instanceof GuanxiError)) return { pages, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  return { pages };
}

async function extractionsOf({ name, bytes }: CaseFile): Promise<Extraction[]> {
  const context: ReadContext = { meta: {}, map: {}, problem: () => {}, isPage, read: (input) => formatFor(input).read(input, context) };
  const extractions: Extraction[] = [];
  for await (const page of context.read({ name, stream: () => Readable.from([bytes]) })) extractions.push(extract(page, tools));
  return extractions;
}

function formatFor({ name }: Input): InputFormat {
  const format = formatOf(name);
  if (!format) throw new GuanxiError('INPUT', `${name} is of no format that is read`, 'leave it out');
  return format;
}

function exportAll(graph: KnowledgeGraph): void {
  for (const format of formats) {
    try {
      exportGraph(graph, format, ontology);
    } catch (error) {
      // A format may refuse what it can't hold.
      if (!(error instanceof GuanxiError)) throw error;
    }
  }
}
