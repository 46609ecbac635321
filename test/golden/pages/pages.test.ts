import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/pipeline.js';
import { said, tools } from '../../unit/core/tools.js';

const folder = new URL('.', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/**
 * Whole pages, and what is read from them: every entity (type and key) and every relation but the weak ones
 * (`head|relation|tail|title`), sorted. `UPDATE_GOLDEN=1` writes what is read now; read the difference before keeping it.
 */
describe.each(cases.map((entry) => entry.name))('%s', (name) => {
  const path = (file: string): URL => new URL(`${name}/${file}`, folder);

  it('gives the entities and relations of expected.json', () => {
    const found = said(extract({ doc: 'page.txt', text: readFileSync(path('page.txt'), 'utf8'), meta: {} }, tools));
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path('expected.json'), `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(path('expected.json'), 'utf8')));
  });
});
