import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen.js';
import { pageHeaders } from './page-headers.js';

/** Never anything but this machine: pages and graph are nobody else's business. */
const HOST = '127.0.0.1';

/** A page that is being served. */
export interface Served {
  /** Where to open it. */
  url: string;
  /** Settled when the server has been closed. */
  closed: Promise<void>;
  close(): void;
}

/**
 * Serves one page to this machine only, with the same policy as a header that the page has as an element:
 * no script but its own, and no request anywhere.
 *
 * @param page the whole page, with its data inside
 * @param port 0 for any that is free
 * @throws GuanxiError ENVIRONMENT where the port cannot be had
 * @example
 * const { url, close } = await serveViewer(page, 0);
 */
export async function serveViewer(page: string, port: number): Promise<Served> {
  const headers = pageHeaders(page);
  const server = createServer((request, response) => answer(request, response, page, headers));
  const actual = await listen(server, port, HOST);
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    url: `http://${HOST}:${actual}/`,
    closed,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer({ method, url, headers }: IncomingMessage, response: ServerResponse, page: string, sent: Record<string, string>): void {
  // A name that leads here from a page elsewhere (DNS rebinding) is none of ours.
  const host = headers.host?.replace(/:\d+$/, '');
  if (host !== HOST && host !== 'localhost') refuse(response, 403);
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405);
  else if (url !== '/') refuse(response, 404);
  else send(response, method === 'HEAD' ? undefined : page, sent);
}

function send(response: ServerResponse, body: string | undefined, headers: Record<string, string>): void {
  response.writeHead(200, headers);
  response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end();
}
