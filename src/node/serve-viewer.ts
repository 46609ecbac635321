import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GuanxiError } from '../core/errors.js';
import { codeOf, reasonOf } from './reason.js';

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
  const server = createServer((request, response) => answer(request, response, page, policyOf(page)));
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
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

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refusal(error, port)));
    server.listen(port, HOST, resolve);
  });
}

function refusal(error: Error, port: number): GuanxiError {
  const why = codeOf(error) === 'EADDRINUSE' ? 'another program has it' : reasonOf(error);
  return new GuanxiError('ENVIRONMENT', `port ${port} cannot be used (${why})`, 'name another with --port, or none for any that is free');
}

function answer({ method, url, headers }: IncomingMessage, response: ServerResponse, page: string, policy: string): void {
  // A name that leads here from a page elsewhere (DNS rebinding) is none of ours.
  const host = headers.host?.replace(/:\d+$/, '');
  if (host !== HOST && host !== 'localhost') refuse(response, 403);
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405);
  else if (url !== '/') refuse(response, 404);
  else send(response, method === 'HEAD' ? undefined : page, policy);
}

function send(response: ServerResponse, body: string | undefined, policy: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end();
}

/** The page's own script by its hash, and frames forbidden, which only a header can. */
function policyOf(page: string): string {
  const script = /<script type="module"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
