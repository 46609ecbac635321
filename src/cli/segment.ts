import type { Command } from './command.js';
import { lexiconOf, lexiconOption } from './lexicon-option.js';
import { pageOptions, readOptionsOf } from './page-options.js';

/** `guanxi segment`: what stands on a page, article by article, before anything is read out of it. */
export const segment: Command = {
  name: 'segment',
  usage: 'FILE…',
  arity: [1, Number.POSITIVE_INFINITY],
  summary: 'Outline the articles of newspaper pages: title, who, when, where, how long.',
  details: ['FILE is a file, a folder, a glob in quotes, or - for standard input, as for build.'],
  options: [
    ...pageOptions,
    lexiconOption,
    { name: 'explain', summary: 'Show every block of the page, and why it has its kind.' },
    { name: 'json', summary: 'Print JSON: blocks and articles, with offsets.' },
  ],
  examples: [
    ['guanxi segment seeds', 'the articles of all pages in seeds/'],
    ['guanxi segment page.txt --explain', 'and why each block is what it is'],
    ['guanxi segment - --json < page.txt', 'for a program'],
  ],
  async run(args, io) {
    const { segmentSources } = await import('../node/segment.js');
    const { describeArticles, explainBlocks } = await import('./segment-text.js');
    const { pages, problems } = await segmentSources(args.positionals, readOptionsOf(args), lexiconOf(args).lexicon);
    if (args.switches.has('json')) {
      io.out(
        `${JSON.stringify(
          pages.map(({ page, segmentation }) => ({ doc: page.doc, ...segmentation })),
          null,
          2,
        )}\n`,
      );
    } else {
      for (const { page, segmentation } of pages) {
        io.out(`${describeArticles(page, segmentation)}\n`);
        if (args.switches.has('explain')) io.out(`${explainBlocks(page, segmentation, io.columns)}\n`);
      }
    }
    for (const problem of problems) io.err(`guanxi: ${problem.message}\n`);
    return problems.length > 0 ? 1 : 0;
  },
};
