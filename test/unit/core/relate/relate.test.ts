import { describe, expect, it } from 'vitest';
import { readStory } from '../../../../src/core/relate/read-story.js';
import { extractors } from '../../../../src/core/relate/registry.js';
import { relate } from '../../../../src/core/relate/relate.js';
import type { Finding } from '../../../../src/core/relate/rule.js';
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

/** Modalities of a relation in a text. */
function modalities(source: string, relation: string): string[] {
  const { doc, entities } = article(source);
  return relate(doc, entities).flatMap((item) => (item.relation === relation ? [item.modality] : []));
}

describe('what is not asserted', () => {
  it.each([
    ['[远山集团|organisation.company]投资2亿元建设[药园项目|program.project]。', 'invests_in', 'asserted'],
    ['[远山集团|organisation.company]拟投资2亿元建设[药园项目|program.project]。', 'invests_in', 'planned'],
    ['[云川市|place.city]未参加[云川车展|program.event]。', 'participates_in', 'negated'],
    ['[周远|official]说,希望[云川市|place.city]与[东河县|place.county]签署协议。', 'cooperates_with', 'desired'],
    ['[云川市|place.city]将深入实施[清河行动|program.campaign]。', 'implements', 'asserted'],
  ])('is marked: %s', (source, relation, expected) => {
    expect(modalities(source, relation)).toEqual([expected]);
  });
});

describe('what only seems to be said', () => {
  it.each([
    ['[周远|official]在[云川大厦|place.site]会见了出席大会的客人。', 'visits'],
    ['[周远|official]会见了出席[云川论坛|program.event]的客人。[赵平|official]参加会见。', 'participates_in'],
    [
      '[周远|official]到[李青|person]和[孙立|person]家中,亲切交谈。[云川论坛|program.event]新闻发布会在[云川市|place.city]召开。',
      'located_in',
    ],
    ['在参加[云川论坛|program.event]之际,[周远|official]与[李青|official]会谈。[赵平|official]出席。', 'participates_in'],
  ])('is not: %s', (source, relation) => {
    expect(modalities(source, relation)).toEqual([]);
  });
});

describe('relate', () => {
  it('says the same of the same sentence once, by the surest rule', () => {
    const { doc, entities } = article('[周远|official]到[东河县|place.county]调研。');
    const visits = relate(doc, entities).filter(({ relation }) => relation === 'visits');
    expect(visits).toHaveLength(1);
    expect(visits[0]?.evidence.rule).toBe('visits.goes-for');
  });

  it('says nothing of mentions without an entity', () => {
    const { doc, entities } = article('[周远|official]到[东河县|place.county]调研。');
    for (const mention of doc.mentions) delete mention.entity;
    expect(relate(doc, entities)).toEqual([]);
  });

  it('reads no pairs off a sentence that is a long list', () => {
    const names = Array.from({ length: 26 }, (_, i) => `[甲${String.fromCharCode(0x4e00 + i)}|official]`).join('、');
    expect(modalities(`${names}。`, 'co_mentioned')).toEqual([]);
    expect(modalities(`${names.slice(0, names.lastIndexOf('、'))}。`, 'co_mentioned')).toHaveLength(300);
  });

  it('takes full-width marks for what they are', () => {
    const said = (source: string): string[] => {
      const { doc, entities } = article(source);
      return relate(doc, entities).map(({ relation, head, tail }) => `${relation} ${head} ${tail}`);
    };
    const source = '[周远|official]说,要好。28日,他到[东河县|place.county](左)调研!';
    expect(said(source.replace(/[,(!)]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)))).toEqual(said(source));
  });
});
