import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GuanxiError } from '../core/errors.js';
import { codeOf, reasonOf } from './reason.js';

/**
 * Lets a server listen.
 *
 * @param port 0 for any that is free
 * @param host name or address of this machine
 * @returns the port that it got
 * @throws GuanxiError ENVIRONMENT where the port or the host cannot be had
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refusal(error, port, host)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function refusal(error: Error, port: number, host: string): GuanxiError {
  const code = codeOf(error) ?? '';
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code))
    return new GuanxiError('ENVIRONMENT', `${host} is no address of this machine (${code})`, 'name one with --host, or none for 127.0.0.1');
  const why = code === 'EADDRINUSE' ? 'another program has it' : reasonOf(error);
  return new GuanxiError('ENVIRONMENT', `port ${port} cannot be used (${why})`, 'name another with --port, or 0 for any that is free');
}
