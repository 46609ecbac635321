import { optionNumber } from './args.js';
import type { Command, ParsedArgs } from './command.js';
import { asksForPart, subgraphOf, subgraphOptions } from './subgraph-options.js';

/** Where `guanxi build` writes when it is not told otherwise. */
const DEFAULT_SOURCE = 'output';

/** `guanxi view`: the graph in the browser, from this machine to this machine. */
export const view: Command = {
  name: 'view',
  usage: '[PATH]',
  arity: [0, 1],
  summary: 'Show a graph in the browser.',
  details: [
    `PATH is a graph.json, or the folder of a build (default ${DEFAULT_SOURCE}); articles.json beside it is shown with it. Of the store\nof a build, guanxi.duckdb, a part can be shown that the files do not have.`,
    'The page is served on 127.0.0.1 only, and sends nothing anywhere. Ctrl+C ends it.',
  ],
  options: [
    ...subgraphOptions,
    { name: 'port', short: 'p', value: 'N', summary: 'The port to serve it on (default: any that is free).' },
    { name: 'no-open', summary: 'Print the address, and open no browser.' },
  ],
  examples: [
    ['guanxi view', 'what guanxi build wrote last'],
    ['guanxi view output/guanxi.duckdb --ego 吴巨培 --depth 2', 'one person of a graph that is too large to be drawn'],
    ['guanxi view pages-out/graph.json --port 8080 --no-open', 'another graph, at an address to be opened by hand'],
  ],
  async run(args, io) {
    const port = optionNumber(args, 'port', 0, 0, 65_535);
    const { serveViewer } = await import('../node/serve-viewer.js');
    const { url, closed } = await serveViewer(await pageFor(args), port);
    io.out(`${url}\n`);
    io.err('guanxi: serving the viewer to this machine; Ctrl+C ends it\n');
    if (!args.switches.has('no-open')) {
      const { openBrowser } = await import('../node/open-browser.js');
      openBrowser(url);
    }
    await closed;
    return 0;
  },
};

async function pageFor(args: ParsedArgs): Promise<string> {
  const { graphFileOf, readWritten, viewerPageOf } = await import('../node/viewer-page.js');
  const file = graphFileOf(args.positionals[0] ?? DEFAULT_SOURCE);
  if (!asksForPart(args) && !file.endsWith('.duckdb')) {
    const { parseGraphFile } = await import('../node/graph-file.js');
    const texts = readWritten(file);
    parseGraphFile(texts.graph, file); // says what is wrong with it
    return viewerPageOf(texts);
  }
  const { openSource } = await import('../node/graph-source.js');
  const { json } = await import('../core/export/json.js');
  const { readOntology } = await import('../node/data.js');
  const source = await openSource(file);
  try {
    const part = await subgraphOf(args, source);
    return viewerPageOf({ graph: json.write(part, readOntology()), articles: await source.articles(part) });
  } finally {
    source.close();
  }
}
