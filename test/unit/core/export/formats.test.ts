import { expect, it } from 'vitest';
import { formatById, formats } from '../../../../src/core/export/formats.js';

it('finds each format by its id', () => {
  for (const format of formats) expect(formatById(format.id)).toBe(format);
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
});

it('names the known formats for an unknown one', () => {
  expect(() => formatById('docx')).toThrow(/^there is no format docx: choose one of gexf, gexf-dynamic, json,/);
});
