import { describe, expect, it } from 'vitest';
import { formatById, formats } from '../../../../src/core/export/formats.js';
import { parquet } from '../../../../src/node/parquet.js';
import { ontology } from '../assemble/fixtures.js';

it('finds each format by its id', () => {
  for (const format of formats) expect(formatById(format.id)).toBe(format);
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
});

it('names the known formats for an unknown one', () => {
  expect(() => formatById('docx')).toThrow(/^there is no format docx: choose one of gexf, gexf-dynamic, json,/);
});

describe('what maps to what', () => {
  it.each([...formats, parquet])('$id says where each type, each relation and the evidence go', (format) => {
    const rows = format.mapping(ontology);
    const told = new Set(rows.map(({ ours }) => ours.split(' ')[0]));
    const terms = [...Object.keys(ontology.types), ...Object.keys(ontology.relations), 'evidence'];
    expect(terms.filter((term) => !told.has(term))).toEqual([]);
    expect(rows.filter(({ theirs }) => theirs.trim() === '')).toEqual([]);
  });
});
