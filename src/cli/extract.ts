import process from 'node:process';
import { openInput } from '../node/input.js';
import { optionValue } from './args.js';
import type { Command } from './command.js';
import { lexiconOf, lexiconOption } from './lexicon-option.js';

/** `guanxi extract`: pages as JSON lines in, what was read from each out; for engines that spread pages over many machines. */
export const extract: Command = {
  name: 'extract',
  usage: '[FILE]',
  arity: [0, 1],
  summary: 'Read pages from JSON lines; one line of JSON out for one page in.',
  details: [
    'A line is {"id": "2021/a.txt", "text": "…"}; path may stand for id, and title newspaper published region url beside it; or\nbytes, the file in base64, for text. The text may begin with front matter, as a file may. Each yields, as it comes,\n  {"doc", "articles", "entities", "mentions", "relations"}     an Extraction (src/core/model.ts), doc being the id\nor {"id": …, "error": "…"}; the exit code is then 1. One page is in memory at a time.',
  ],
  options: [
    { name: 'region', value: 'PLACE', summary: 'The place the pages write for, where a line does not say: what 市委 and 我市 mean.' },
    { name: 'newspaper', value: 'NAME', summary: 'The newspaper of the pages, where a line does not say.' },
    lexiconOption,
  ],
  examples: [['guanxi extract < pages.jsonl > extractions.jsonl', 'the first half of a build; guanxi build --extracted is the second']],
  async run(args) {
    const { extractStream } = await import('../node/extract-stream.js');
    const [region, newspaper] = ['region', 'newspaper'].map((name) => optionValue(args, name));
    const meta = { ...(region === undefined ? {} : { region }), ...(newspaper === undefined ? {} : { newspaper }) };
    const { failed } = await extractStream(openInput(args.positionals[0]), process.stdout, meta, lexiconOf(args).lexicon);
    return failed > 0 ? 1 : 0;
  },
};
