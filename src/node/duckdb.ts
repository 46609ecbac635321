import { GuanxiError } from '../core/errors.js';
import { reasonOf } from './reason.js';

/**
 * DuckDB, loaded when it is first needed and not before: other commands never pay for it.
 *
 * @throws GuanxiError ENVIRONMENT where its native module is missing
 * @example
 * const { DuckDBInstance } = await loadDuckdb();
 */
export async function loadDuckdb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new GuanxiError('ENVIRONMENT', `DuckDB cannot be loaded (${reasonOf(error).split('\n')[0]})`, 'run npm install again');
  }
}
