import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLexiconFiles, readOntology } from '../../../src/node/data.js';

describe('data files', () => {
  it('are found beside the sources', () => {
    expect(readOntology().types.official.zh).toBe('官员');
    const files = readLexiconFiles();
    expect(Object.keys(files)).toEqual(readdirSync('src/core/lexicon/data').sort());
    expect(files['surnames.tsv']).toContain('王');
  });
});
