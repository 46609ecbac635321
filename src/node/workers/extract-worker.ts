/** A thread that extracts pages: it has a lexicon and a dictionary of its own, and hands back rows of the store. */
import { parentPort, workerData } from 'node:worker_threads';
import { GuanxiError } from '../../core/errors.js';
import { extractAll, type Tools } from '../../core/pipeline.js';
import { readOntology } from '../data.js';
import { rowsOf } from '../store/rows.js';
import { loadTools } from '../tools.js';
import type { ExtractReply, ExtractRequest } from './pool.js';

const ontology = readOntology();
/** Loaded with the first pages: what is wrong with them is then said in the answer, with its remedy. */
let tools: Tools | undefined;

parentPort?.on('message', ({ id, pages }: ExtractRequest) => {
  parentPort?.postMessage(answer(id, pages));
});

function answer(id: number, pages: ExtractRequest['pages']): ExtractReply {
  try {
    const loaded = tools ?? loadTools((workerData as { lexicon?: string }).lexicon);
    tools = loaded;
    return { id, rows: extractAll(pages, loaded).map((extraction) => rowsOf(extraction, ontology)) };
  } catch (error) {
    if (!(error instanceof GuanxiError)) throw error;
    return { id, error: { code: error.code, what: error.message.slice(0, -`: ${error.remedy}`.length), remedy: error.remedy } };
  }
}
