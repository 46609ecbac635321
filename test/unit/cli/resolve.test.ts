import { expect, it } from 'vitest';
import { STEP_IDS } from '../../../src/cli/resolve.js';
import { STEPS } from '../../../src/node/store/steps.js';

it('tells of every step that there is', () => {
  expect(STEP_IDS).toEqual(['pages', ...Object.keys(STEPS)]);
});
