import { describe, expect, it } from 'vitest';
import { extractors } from '../../../../src/core/relate/registry.js';
import { relate } from '../../../../src/core/relate/relate.js';
import type { Finding } from '../../../../src/core/relate/rule.js';
import { readStory } from '../../../../src/core/relate/story.js';
import { article } from './fixture.js';

const rules = extractors.flatMap(({ id, rules: list }) => list.map((rule) => ({ relation: id, ...rule })));

/** What every rule up to one finds in a sentence of the notation. */
function findings(source: string, upTo: string): Finding[] {
  const { doc, entities } = article(source);
  const story = readStory(doc, entities);
  const found: Finding[] = [];
  for (const { relation, id: rule, confidence, find } of rules) {
    found.push(...find(story, found).map((claim) => ({ ...claim, relation, rule, confidence })));
    if (rule === upTo) break;
  }
  return found;
}

describe('every rule', () => {
  it.each(rules)('$id reads its example', ({ id, example, gives }) => {
    const said = findings(example, id).filter(({ rule }) => rule === id);
    expect([...new Set(said.map(({ head, tail }) => `${head.entity.name} → ${tail.entity.name}`))].sort()).toEqual([...gives].sort());
  });

  it.each(rules)('$id says nothing of its example that the whole would not keep', ({ relation, example, gives }) => {
    const { doc, entities } = article(example);
    const name = (key: string): string => entities.get(key)?.name ?? key;
    const kept = relate(doc, entities).flatMap((item) => (item.relation === relation ? [`${name(item.head)} → ${name(item.tail)}`] : []));
    expect(kept).toEqual(expect.arrayContaining([...gives]));
  });

  it('has an id of its own that begins with its relation, a reason and a confidence', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, relation, reason, confidence } of rules) {
      expect(id.startsWith(`${relation.replaceAll('_', '-')}.`)).toBe(true);
      expect(reason).not.toBe('');
      expect(confidence).toBeGreaterThanOrEqual(0.5);
    }
  });
});

describe('the registry', () => {
  it('runs each relation after those it requires', () => {
    const order = extractors.map(({ id }) => id);
    for (const { id, requires } of extractors) for (const before of requires) expect(order.indexOf(before)).toBeLessThan(order.indexOf(id));
  });
});
