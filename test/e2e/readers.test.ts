import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, pythonReaders, schemaReader } from '../readers/check.js';
import { writeSamples } from '../readers/samples.js';

/** Debian's own, for its python3-networkx and python3-igraph; another one elsewhere. `npm run test:readers` has them all. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

describe('other programs read what is exported', () => {
  let findings: Finding[];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guanxi-readers-'));
    const expected = await writeSamples(folder);
    findings = [...PYTHONS.flatMap((python) => pythonReaders(python, folder, expected)), ...schemaReader(folder)];
    rmSync(folder, { recursive: true });
  });

  it.for(['networkx', 'igraph', 'python csv', 'rdflib', 'followthemoney', 'pyarrow', 'xmllint'])('%s', (reader, { skip }) => {
    const its = findings.filter((finding) => finding.reader === reader);
    expect(its.filter(({ state }) => state === 'differs')).toEqual([]);
    skip(!its.some(({ state }) => state === 'ok'), `${reader} is not here: npm run test:readers fetches it`);
  });
});
