import { describe, expect, it } from 'vitest';
import { GuanxiError } from '../../../../src/core/errors.js';
import { compileOntology, weakRelations } from '../../../../src/core/ontology/ontology.js';
import { ontology } from '../tools.js';

const TYPES = ['person', 'official', 'place', 'organisation', 'program', 'article'];
const RELATIONS = [
  'holds_post',
  'works_for',
  'from_place',
  'located_in',
  'governs',
  'subordinate_to',
  'implements',
  'participates_in',
  'meets',
  'visits',
  'cooperates_with',
  'invests_in',
  'awards',
  'succeeds',
  'co_mentioned',
  'mentioned_in',
];
const types = Object.values(ontology.types);
const relations = Object.values(ontology.relations);

describe('ontology.yaml', () => {
  it('declares every type and relation of the model, and no other', () => {
    expect(types.map((t) => t.id).sort()).toEqual([...TYPES].sort());
    expect(relations.map((r) => r.id).sort()).toEqual([...RELATIONS].sort());
  });

  it('says of each what it is, in Chinese and English, and what it maps to', () => {
    for (const { id, zh, en, means } of [...types, ...relations]) {
      expect(zh, id).toMatch(/^\p{Script=Han}+$/u);
      expect(en, id).toMatch(/^[a-z ]+$/i);
      expect(means.length, id).toBeGreaterThan(10);
    }
    for (const { id, mapsTo } of types) expect(mapsTo.length, id).toBeGreaterThan(0);
  });

  it('gives every type a colour of its own, and subtypes only once', () => {
    expect(new Set(types.map((t) => t.colour)).size).toBe(types.length);
    for (const { id, subtypes } of types) {
      expect(subtypes.length, id).toBeGreaterThan(0);
      expect(new Set(subtypes).size, id).toBe(subtypes.length);
    }
  });

  it('relates only declared types, symmetric relations between the same ones', () => {
    for (const { id, head, tail, symmetric } of relations) {
      expect(head.length, id).toBeGreaterThan(0);
      expect(tail.length, id).toBeGreaterThan(0);
      for (const type of [...head, ...tail]) expect(TYPES, id).toContain(type);
      if (symmetric) expect([...head].sort(), id).toEqual([...tail].sort());
    }
  });

  it('knows which relations run both ways, are derived, or are weak', () => {
    expect(relations.filter((r) => r.symmetric).map((r) => r.id)).toEqual(['meets', 'cooperates_with', 'co_mentioned']);
    expect(relations.filter((r) => r.derived).map((r) => r.id)).toEqual(['succeeds', 'mentioned_in']);
    expect(relations.filter((r) => r.weak).map((r) => r.id)).toEqual(['co_mentioned', 'mentioned_in']);
  });

  it('has articles only for those who ask', () => {
    expect([...types, ...relations].filter((spec) => spec.optional).map(({ id }) => id)).toEqual(['article', 'mentioned_in']);
  });

  it('keeps a title on posts and an honour on awards', () => {
    expect(ontology.relations.holds_post.fields).toContain('title');
    expect(ontology.relations.awards.fields).toContain('honour');
  });
});

describe('compileOntology', () => {
  const type = (colour: string): string =>
    `types:\n  place:\n    zh: 地点\n    en: place\n    means: where\n    colour: ${colour}\nrelations:\n`;
  const relation = (head: string): string =>
    `  governs:\n    zh: 主管\n    en: governs\n    means: x\n    head: [${head}]\n    tail: [place]\n    colour: '#112233'\n`;

  it('fills in what need not be said', () => {
    const { types, relations } = compileOntology(type("'#0072b2'") + relation('place'));
    expect(types.place).toMatchObject({ shape: 'circle', subtypes: [], mapsTo: [] });
    expect(relations.governs).toMatchObject({ symmetric: false, derived: false, weak: false, fields: [] });
  });

  it('refuses a relation of a type that is not declared', () => {
    const compile = (): unknown => compileOntology(type("'#0072b2'") + relation('planet'));
    expect(compile).toThrow(GuanxiError);
    expect(compile).toThrow(/governs.*planet/);
  });

  it.each(["'blue'", "''", "'#FFF'"])('refuses the colour %s', (colour) => {
    const compile = (): unknown => compileOntology(type(colour) + relation('place'));
    expect(compile).toThrow(expect.objectContaining({ code: 'FORMAT' }));
    expect(compile).toThrow(/place/);
  });
});

describe('weakRelations', () => {
  it('lists what says no more than that two names stand together', () => {
    expect(weakRelations(ontology)).toEqual(['co_mentioned', 'mentioned_in']);
  });
});
