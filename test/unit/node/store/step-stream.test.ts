import { expect, it } from 'vitest';
import { stepStream, type TableRow } from '../../../../src/node/store/step-stream.js';
import { STEPS, type Step } from '../../../../src/node/store/steps.js';
import { ontology } from '../../core/assemble/fixtures.js';
import { collector, linesOf } from './parts.js';

const options = { ontology, with: [] };

it('gives nothing of a part that has no rows', async () => {
  const { output, items } = collector<TableRow>();
  await stepStream(linesOf([]), output, STEPS.entities as Step, options);
  expect(items()).toEqual([]);
});

it('takes columns that are null or missing as such', async () => {
  const { output, items } = collector<TableRow>();
  const row = {
    doc: 'a.txt',
    n: 0,
    key: 'place:河阳县',
    type: 'place',
    name: '河阳县',
    level: null,
    aliases: ['河阳县'],
    articles: [],
    standing: 0,
  };
  await stepStream(linesOf([{ table: 'extracted.entities', row }]), output, STEPS.entities as Step, options);
  const [entity, name] = items();
  expect(entity).toMatchObject({ table: 'main.entities', row: { key: 'place:河阳县', type: 'place', level: null, mentions: 0 } });
  expect(name?.table).toBe('resolved.names');
});

it.each([
  ['no row', '[1]', 'line 1 is no row'],
  ['no JSON', '{"table":', 'line 1 is no row'],
  ['a table that is not there', '{"table": "extracted.pages", "row": {}}', 'no table extracted.pages'],
  ['a schema that is not there', '{"table": "constructor.name", "row": {}}', 'no table constructor.name'],
])('refuses %s', async (_what, line, message) => {
  const { output } = collector();
  const taken = stepStream(linesOf([line]), output, STEPS.entities as Step, options);
  await expect(taken).rejects.toMatchObject({ code: 'FORMAT', message: expect.stringContaining(message) as string });
});
