import { describe, expect, it } from 'vitest';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { assemble, extract } from '../../src/core/pipeline.js';
import { scoreArticles } from '../eval/articles.js';
import { printScore } from '../eval/report.js';
import { type GraphFile, score } from '../eval/score.js';
import { makePage } from '../synthetic/page.js';
import { makeWorld } from '../synthetic/world.js';
import { ontology, tools } from '../unit/core/tools.js';

const PAGES = 120;
const world = makeWorld(7, 24);
const pages = Array.from({ length: PAGES }, (_, n) => makePage(world, n, PAGES, `${String(n).padStart(3, '0')}.txt`));
const extractions = pages.map(({ doc, text }) => extract({ doc, text, meta: {} }, tools));
const graph = assemble(extractions, ontology);
const golds = pages.map(({ gold }) => gold);

/** Floors a little below what the rules reach: raise them when the rules get better, and never lower them for a rule. */
const FLOORS: [what: 'entities' | 'relations', type: string, precision: number, recall: number][] = [
  ['entities', 'official', 0.98, 0.97],
  ['entities', 'person', 0.95, 0.97],
  ['entities', 'organisation', 0.95, 0.96],
  ['entities', 'place', 0.75, 0.95],
  ['entities', 'program', 0.55, 0.95],
  ['relations', 'holds_post', 0.97, 0.96],
  ['relations', 'works_for', 0.95, 0.95],
  ['relations', 'meets', 0.95, 0.95],
  ['relations', 'cooperates_with', 0.95, 0.95],
  ['relations', 'visits', 0.93, 0.9],
  ['relations', 'implements', 0.95, 0.95],
  ['relations', 'invests_in', 0.75, 0.85],
];

interface Official {
  name: string;
  titles: Set<string>;
  /** Days on which a page names them. */
  days: number[];
}

/** Everyone who holds an office on some page. */
function officials(): Map<string, Official> {
  const people = new Map<string, Official>();
  for (const { entities, relations, articles } of golds) {
    const day = Date.parse(articles[0]?.published ?? '') / 86_400_000;
    for (const { id, name, person, type } of entities) {
      if (type !== 'official' || person === undefined) continue;
      const known = people.get(person) ?? { name, titles: new Set(), days: [] };
      people.set(person, known);
      known.days.push(day);
      for (const { head, rel, title } of relations) if (head === id && rel === 'holds_post' && title !== undefined) known.titles.add(title);
    }
  }
  return people;
}

const titlesOf = (of: KnowledgeGraph, node: string): Set<string> =>
  new Set(of.mapOutEdges(node, (_edge, { relation, title }) => (relation === 'holds_post' ? (title ?? '') : '')).filter(Boolean));
const nodesCalled = (name: string): string[] => graph.filterNodes((_node, { label }) => label === name);

describe('pages of known truth', () => {
  const result = score(golds, graph.export() as GraphFile);
  printScore(result);

  it.each(FLOORS)('%s, %s: precision is at least %f and recall %f', (what, type, precision, recall) => {
    const { p, r, tp } = result[what].score(type);
    expect(tp).toBeGreaterThan(5);
    expect(p).toBeGreaterThanOrEqual(precision);
    expect(r).toBeGreaterThanOrEqual(recall);
  });

  it('are cut into their articles, over column breaks and jumps', () => {
    const counts = scoreArticles(
      golds,
      extractions.flatMap(({ articles }) => articles),
    );
    for (const what of ['article whole', 'title', 'authors', 'newspaper', 'month of publication']) {
      const { right, of } = counts.get(what) ?? { right: 0, of: 0 };
      expect(of).toBeGreaterThan(PAGES);
      expect([what, right / of >= 0.97]).toEqual([what, true]);
    }
    expect(pages.some(({ text }) => text.includes('（上接第1版）'))).toBe(true);
  });

  it('keep one person who changes posts one', () => {
    const changed = [...officials().values()].filter(({ titles }) => titles.size > 1);
    expect(changed.length).toBeGreaterThan(5);
    const joined = changed.filter(({ name, titles }) =>
      nodesCalled(name).some((node) => [...titles].every((title) => titlesOf(graph, node).has(title))),
    );
    expect(joined.length / changed.length).toBeGreaterThanOrEqual(0.95);
  });

  it('keep namesakes apart who hold posts in different provinces within a year', () => {
    const people = [...officials().values()];
    const near = (a: Official, b: Official): boolean => a.days.some((day) => b.days.some((other) => Math.abs(day - other) < 365));
    const pairs = people.flatMap((a, i) => people.slice(i + 1).flatMap((b) => (a.name === b.name && near(a, b) ? [a.name] : [])));
    expect(pairs.length).toBeGreaterThan(1);
    expect(pairs.map((name) => [name, nodesCalled(name).length])).toEqual(pairs.map((name) => [name, 2]));
  });

  it('count a reprint once', () => {
    const reprints = pages.flatMap(({ doc, gold }) =>
      gold.reprints.map(({ title, of }) => ({ title, docs: [pages[of]?.doc, doc].sort() })),
    );
    expect(reprints.length).toBeGreaterThan(5);
    const articles = Object.values(graph.getAttribute('articles'));
    for (const { title, docs } of reprints) {
      const prints = articles.filter((article) => article.title === title).map(({ sources = [] }) => sources.map(({ doc }) => doc));
      expect(prints).toContainEqual(expect.arrayContaining(docs));
    }
    const cited = new Set(graph.mapEdges((_edge, { evidence }) => evidence.map(({ article }) => article)).flat());
    const again = new Set(articles.flatMap(({ id, sources = [] }) => sources.map((source) => source.id).filter((other) => other !== id)));
    expect([...cited].filter((id) => again.has(id))).toEqual([]);
  });

  it('are the same for the same seed, and others for another', () => {
    const text = (seed: number): string => makePage(makeWorld(seed, 24), 11, PAGES, 'a.txt').text;
    expect(text(7)).toBe(pages[11]?.text);
    expect(text(8)).not.toBe(text(7));
  });
});
