import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { REASONS } from '../../src/core/annotate/reasons.js';
import type { Extraction } from '../../src/core/model.js';
import { assemble, extract } from '../../src/core/pipeline.js';
import { type GoldPage, readGold } from '../eval/gold.js';
import { printScore } from '../eval/report.js';
import { type GraphFile, type Score, score } from '../eval/score.js';
import { ontology, tools } from '../unit/core/tools.js';

const GOLD = new URL('../gold/', import.meta.url);
const golds = readdirSync(GOLD).filter((name) => name.endsWith('.json'));

/** Floors a little below what the rules reach: raise them when the rules get better, and never lower them for a rule. */
const FLOORS: [what: 'entities' | 'relations', type: string | undefined, f1: number][] = [
  ['entities', undefined, 0.91],
  ['entities', 'official', 0.93],
  ['entities', 'person', 0.91],
  ['entities', 'place', 0.93],
  ['entities', 'organisation', 0.91],
  ['entities', 'program', 0.82],
  ['relations', undefined, 0.83],
  ['relations', 'awards', 0.74],
  ['relations', 'located_in', 0.87],
  ['relations', 'participates_in', 0.84],
  ['relations', 'implements', 0.82],
  ['relations', 'visits', 0.87],
  ['relations', 'cooperates_with', 0.76],
  ['relations', 'holds_post', 0.83],
  ['relations', 'works_for', 0.83],
];

describe('the project’s own gold pages', () => {
  let extractions: Extraction[];
  let result: Score;

  beforeAll(() => {
    const pages: GoldPage[] = golds.map((name) => readGold(new URL(name, GOLD).pathname));
    extractions = golds.map((name) => {
      const doc = name.replace(/json$/, 'txt');
      return extract({ doc, text: readFileSync(new URL(doc, GOLD), 'utf8'), meta: {} }, tools);
    });
    result = score(pages, assemble(extractions, ontology).export() as GraphFile);
    printScore(result);
  });

  it.each(FLOORS)('%s, %s: F1 is at least %f', (what, type, floor) => {
    const { f1, tp } = result[what].score(type);
    expect(tp).toBeGreaterThan(0);
    expect(f1).toBeGreaterThanOrEqual(floor);
  });

  it('every mention was found by a rule that has a reason', () => {
    const rules = new Set(extractions.flatMap(({ mentions }) => mentions.map(({ rule }) => rule)));
    expect(rules.size).toBeGreaterThan(20);
    expect([...rules].filter((rule) => !(rule in REASONS))).toEqual([]);
  });
});
