import { GuanxiError } from '../core/errors.js';
import { optionNumber, optionValue } from './args.js';
import type { Command } from './command.js';
import { DEFAULT_GRAPH, graphOption } from './graph-option.js';

const DEFAULT_PORT = 8420;

/** `guanxi serve`: the questions over HTTP, and the viewer. */
export const serve: Command = {
  name: 'serve',
  usage: '',
  arity: [0, 0],
  summary: 'Answer questions over HTTP: a read-only JSON API, its OpenAPI description, and the viewer.',
  details: [
    'The viewer is at /, the API under /api/, its description at /openapi.json. Nobody but this machine is answered, unless --host\nsays so. Ctrl+C ends it.',
    'With a token, ask with Authorization: Bearer TOKEN, or in a browser give it as the password. Other users of this machine can\nread a command line, so rather set GUANXI_TOKEN.',
  ],
  options: [
    graphOption,
    { name: 'port', short: 'p', value: 'N', summary: `The port (default ${DEFAULT_PORT}; 0 is any that is free).` },
    { name: 'host', value: 'HOST', summary: 'The address to listen on (default 127.0.0.1; 0.0.0.0 lets others in).' },
    { name: 'token', value: 'TOKEN', summary: 'Answer only those who know it (default: GUANXI_TOKEN of the environment).' },
  ],
  examples: [
    ['guanxi serve', `then curl "http://127.0.0.1:${DEFAULT_PORT}/api/neighbours?name=吴巨培"`],
    ['guanxi serve --graph pages-out/graph.json --port 8080', 'another graph, another port'],
    ['guanxi serve --host 0.0.0.0 --token 3b8e…', 'to others, who know the token'],
  ],
  async run(args, io) {
    const port = optionNumber(args, 'port', DEFAULT_PORT, 0, 65_535);
    const host = optionValue(args, 'host') ?? '127.0.0.1';
    const token = tokenOf(optionValue(args, 'token') ?? process.env.GUANXI_TOKEN);
    const { serveGraph } = await import('../node/serve/serve.js');
    const { isLoopback } = await import('../node/serve/guards.js');
    const file = optionValue(args, 'graph') ?? DEFAULT_GRAPH;
    const { url, closed, close } = await serveGraph({ file, port, host, ...(token === undefined ? {} : { token }) });
    io.onInterrupt(close);
    io.out(`${url}\n`);
    if (!isLoopback(host) && token === undefined) io.err('guanxi: whoever reaches this machine can read the graph; --token asks for one\n');
    io.err(`guanxi: serving ${file}; Ctrl+C ends it\n`);
    await closed;
    return 0;
  },
};

/**
 * A token that can be sent as it is (RFC 6750).
 *
 * @throws GuanxiError USAGE where it cannot
 */
function tokenOf(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined;
  if (/^[\w.~+/-]{8,}=*$/.test(given)) return given;
  throw new GuanxiError(
    'USAGE',
    'the token cannot be sent as it is',
    'give at least 8 of A-Z a-z 0-9 - . _ ~ + /, say from openssl rand -hex 16',
  );
}
