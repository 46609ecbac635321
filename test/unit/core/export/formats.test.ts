import { expect, it } from 'vitest';
import { formatById, formats } from '../../../../src/core/export/formats.js';

it('finds each format by its id', () => {
  expect(formats.map(({ id }) => formatById(id).extension)).toEqual(['gexf', 'json']);
});

it('names the known formats for an unknown one', () => {
  expect(() => formatById('docx')).toThrow('there is no format docx: choose one of gexf, json');
});
