import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Whether a host is this machine and no other can reach it. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

/** Everything here is read, and nothing is changed. */
export const readOnly: MiddlewareHandler = async (c, next) => {
  const { method } = c.req;
  if (method === 'GET' || method === 'HEAD') return next();
  return problem(c, 405, `${method} is not answered: everything is read with GET`, {}, { allow: 'GET, HEAD' });
};

/** A name that leads to this machine from a page elsewhere (DNS rebinding) is none of ours. */
export const localNames: MiddlewareHandler = async (c, next) => {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '');
  if (LOOPBACK.has(host)) return next();
  return problem(c, 403, 'this server answers to localhost only: ask for it by that name, or start it with --host');
};

/** Percent-encoded bytes that are no UTF-8 name nothing. */
export const wellFormed: MiddlewareHandler = async (c, next) => {
  const { url } = c.req;
  try {
    if (url.includes('%')) decodeURIComponent(url);
  } catch {
    return problem(c, 400, 'the address is not percent-encoded UTF-8: encode each name with encodeURIComponent');
  }
  return next();
};

/**
 * Asks for a token: as a bearer token, or as the password of a browser's own form.
 *
 * @param token compared in a time that does not tell how much of it was right
 */
export function tokenGuard(token: string): MiddlewareHandler {
  const wanted = digest(token);
  return async (c, next) => {
    if (timingSafeEqual(wanted, digest(tokenOf(c.req.header('authorization') ?? '')))) return next();
    // Browsers ask their reader for a password, and do not find Basic behind another scheme in one header.
    const browser = c.req.header('accept')?.includes('text/html') ?? false;
    const challenge = browser ? 'Basic realm="guanxi", charset="UTF-8"' : 'Bearer realm="guanxi"';
    return problem(c, 401, 'a token is needed: send it as Authorization: Bearer TOKEN', {}, { 'www-authenticate': challenge });
  };
}

function tokenOf(authorization: string): string {
  const [, scheme = '', value = ''] = /^(\S+) +(.*)$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return '';
  return Buffer.from(value, 'base64')
    .toString()
    .replace(/^[^:]*:/, '');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
