import { expect, it } from 'vitest';
import { FORMAT_IDS } from '../../../src/cli/export.js';
import { formats } from '../../../src/core/export/formats.js';
import { parquet } from '../../../src/node/parquet.js';

it('help names the formats that there are', () => {
  expect(FORMAT_IDS).toEqual([...formats, parquet].map(({ id }) => id));
});
