import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { md } from '../../src/node/formats/md.js';
import { txt } from '../../src/node/formats/txt.js';

it('the Spark job passes over no text that build reads', () => {
  const job = readFileSync(path.resolve(import.meta.dirname, '../../src/cluster/extract.py'), 'utf8');
  const [, listed = ''] = /^EXTENSIONS = \((.*)\)$/m.exec(job) ?? [];
  expect([...listed.matchAll(/"([^"]+)"/g)].map(([, extension]) => extension)).toEqual([...txt.extensions, ...md.extensions]);
});
