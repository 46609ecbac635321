import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../src/core/analyse/analyse.js';
import { withArticleNodes } from '../../src/core/assemble/article-nodes.js';
import { assembleGraph } from '../../src/core/assemble/assemble.js';
import { formats } from '../../src/core/export/formats.js';
import { json } from '../../src/core/export/json.js';
import type { EntityType, Extraction, Relation, RelationType } from '../../src/core/model.js';
import { openGraph } from '../../src/core/query/index.js';
import { keyOf, ontology, page } from '../unit/core/assemble/fixtures.js';

const people = ['林晓禾', '周望川', '许临风'];
const organs = ['河阳县人民政府', '中共河阳县委员会', '云溪市人民政府'];
const places = ['place:甲省/河阳市/河阳县', undefined, 'place:乙省/云溪市'];

const said = fc.record({
  who: fc.constantFrom(...people),
  as: fc.constantFrom<EntityType>('person', 'official'),
  what: fc.constantFrom<RelationType>('holds_post', 'works_for', 'meets', 'co_mentioned'),
  whom: fc.constantFrom(...people),
  where: fc.constantFrom(...organs),
  subtype: fc.constantFrom('party', 'government', 'other'),
  title: fc.constantFrom('县长', '副县长', '书记'),
  tenure: fc.constantFrom<Relation['tenure']>(undefined, 'former', 'acting'),
  term: fc.constantFrom({}, { term: { start: '2016' } }, { term: { start: '2016-03', end: '2019' } }, { term: { end: '2021-05' } }),
  confidence: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
});

const parentOf = (organ: string): { parent?: string } => {
  const parent = places[organs.indexOf(organ)];
  return parent === undefined ? {} : { parent };
};

/** Pages of random statements about a few people and organs. */
const pages: fc.Arbitrary<Extraction[]> = fc
  .array(fc.tuple(fc.integer({ min: 2015, max: 2024 }), fc.array(said, { maxLength: 6 })), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map(([year, statements], i) => {
      const builder = page(`${i}.txt`, String(year));
      for (const { who, as, what, whom, where, subtype, title, tenure, term, confidence } of statements) {
        builder
          .entity(as, who, { subtype })
          .entity('official', whom)
          .entity('organisation', where, { subtype, ...parentOf(where) });
        const between = what === 'meets' || what === 'co_mentioned';
        const post = what === 'holds_post' ? { title, ...term, ...(tenure === undefined ? {} : { tenure }) } : {};
        builder.relation(keyOf(as, who), what, between ? keyOf('official', whom) : keyOf('organisation', where), { ...post, confidence });
      }
      return builder.build();
    }),
  );

const written = (extractions: Extraction[]): unknown[] => {
  const graph = analyseGraph(assembleGraph(extractions, ontology), ontology);
  return formats.map((format) => format.write(graph, ontology));
};

describe('assembling', () => {
  it('gives the same bytes whatever the order of the pages', () => {
    const shuffled = pages.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(written(other)).toEqual(written(list));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes when it is built again', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const before = JSON.stringify(list);
        expect(written(list)).toEqual(written(list));
        expect(JSON.stringify(list)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('gives a graph that is the same when it is written and opened again', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const graph = withArticleNodes(analyseGraph(assembleGraph(list, ontology), ontology), ontology);
        const opened = openGraph(JSON.parse(json.write(graph, ontology) as string), { articles: true });
        expect(json.write(opened, ontology)).toBe(json.write(graph, ontology));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes whatever the order within a page', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const reversed = list.map((extraction) => ({
          ...extraction,
          entities: extraction.entities.toReversed(),
          mentions: extraction.mentions.toReversed(),
          relations: extraction.relations.toReversed(),
        }));
        expect(written(reversed)).toEqual(written(list));
      }),
      { numRuns: 60 },
    );
  });

  it('loses just what a page alone said when the page goes', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const all = assembleGraph(list, ontology);
        const fewer = assembleGraph(list.slice(1), ontology);
        const gone = `${list[0]?.doc}`;
        // Which of several people of one name is meant may turn on what the page said; what is said of the name may not.
        const said = (edges: string[]): Set<string> => new Set(edges.map((edge) => edge.replace(/@[^|]*/g, '')));
        const stated = (relation: RelationType): boolean => relation !== 'succeeds';
        const elsewhere = said(
          all.filterEdges((_edge, { relation, evidence }) => stated(relation) && evidence.some(({ doc }) => doc !== gone)),
        );
        const left = said(fewer.filterEdges((_edge, { relation }) => stated(relation)));
        expect([...left].filter((edge) => !elsewhere.has(edge) && !edge.includes('|co_mentioned|'))).toEqual([]);
        expect([...elsewhere].filter((edge) => !left.has(edge))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('rests every edge on evidence, and bounds its confidence', () => {
    fc.assert(
      fc.property(pages, (list) => {
        assembleGraph(list, ontology).forEachEdge((_edge, { evidence, weight, confidence }) => {
          expect(evidence.length).toBeGreaterThan(0);
          expect(weight).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(0.999);
        });
      }),
      { numRuns: 100 },
    );
  });
});
