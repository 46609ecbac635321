import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { askedGraph } from '../api/asked-graph.js';
import { parseGraphFile } from '../graph-file.js';
import { listen } from '../listen.js';
import type { Served } from '../serve-viewer.js';
import { packageVersion } from '../version.js';
import { readWritten, viewerPageOf } from '../viewer-page.js';
import { createApp } from './app.js';
import { isLoopback } from './guards.js';

/** What to serve, where, and to whom. */
export interface ServeOptions {
  /** Path of a graph.json. */
  file: string;
  /** 0 for any that is free. */
  port: number;
  /** Name or address of this machine; all but loopback ones let others in. */
  host: string;
  token?: string;
}

/** How long a request that is being answered may hold up the end. */
const GRACE_MS = 3000;

/**
 * Serves a graph: the HTTP API under `/api/`, its description at `/openapi.json`, the viewer at `/`. Everything is read once, at the start: a build
 * that is made meanwhile shows when the server is started again.
 *
 * @throws GuanxiError NOT_FOUND, INPUT or FORMAT for the graph, ENVIRONMENT where the port or the host cannot be had
 * @example
 * const { url, close } = await serveGraph({ file: 'output/graph.json', port: 0, host: '127.0.0.1' });
 */
export async function serveGraph({ file, port, host, token }: ServeOptions): Promise<Served> {
  const version = packageVersion();
  const texts = readWritten(file);
  const asked = askedGraph(parseGraphFile(texts.graph, texts.file));
  let page: string | undefined;
  const app = createApp({
    asked,
    version,
    etag: etagOf(texts.graph, version),
    localOnly: isLoopback(host),
    ...(token === undefined ? {} : { token }),
    page: () => {
      page ??= viewerPageOf(texts);
      return page;
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const actual = await listen(server, port, host);
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`,
    closed,
    close() {
      server.close();
      setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    },
  };
}

function etagOf(graph: string, version: string): string {
  return `"${createHash('sha256').update(version).update(graph).digest('base64url').slice(0, 22)}"`;
}
