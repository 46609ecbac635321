import { expect, it } from 'vitest';
import { ruleReasons } from '../../../src/cli/rule-reasons.js';
import { assemblyRules } from '../../../src/core/assemble/rules.js';
import { extractors } from '../../../src/core/relate/registry.js';

it('gives the reason of every rule that makes edges, each id once', () => {
  const reasons = ruleReasons();
  const rules = [...extractors.flatMap((extractor) => extractor.rules), ...assemblyRules];
  expect(reasons.size).toBe(rules.length);
  for (const { id } of rules) expect(reasons.get(id)?.reason, id).toMatch(/\S/);
});
