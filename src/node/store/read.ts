import { existsSync } from 'node:fs';
import { GuanxiError } from '../../core/errors.js';
import { Store } from './store.js';

/**
 * Opens a store that is there, for reading only.
 *
 * @throws GuanxiError NOT_FOUND where there is none, OUTPUT where a build is writing to it, FORMAT where it is damaged
 */
export async function openForReading(file: string): Promise<Store> {
  if (!existsSync(file))
    throw new GuanxiError('NOT_FOUND', `there is no store at ${file}`, 'build one with guanxi build, or name it with --graph');
  return Store.open(file, 'read');
}
