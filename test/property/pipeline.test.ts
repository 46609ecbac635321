import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/core/export/json.js';
import type { Extraction } from '../../src/core/model.js';
import { assemble, extract } from '../../src/core/pipeline.js';
import { ontology, said, tools } from '../unit/core/tools.js';
import { cutText, hostileText, page, pageText } from './pipeline-pages.js';
import { ascii } from './segment-pages.js';

const RUNS = { numRuns: 40, seed: 23 };
const read = (text: string, doc?: string): Extraction => extract(page(text, doc), tools);
const bare = (text: string): string => text.replace(/\s/g, '');

/** What holds of every extraction, whatever the page. */
function sound(text: string, { articles, entities, mentions, relations }: Extraction): void {
  const ids = new Set(articles.map((a) => a.id));
  const keys = new Set(entities.map((e) => e.key));
  expect(keys.size).toBe(entities.length);
  for (const m of mentions) {
    expect(keys).toContain(m.entity);
    expect(ids).toContain(m.article);
    expect(m.start).toBeLessThan(m.end);
    expect(m.end).toBeLessThanOrEqual(text.length);
  }
  for (const { head, tail, relation, evidence } of relations) {
    expect(keys).toContain(head);
    expect(keys).toContain(tail);
    expect(head).not.toBe(tail);
    expect(ontology.relations).toHaveProperty(relation);
    expect(ids).toContain(evidence.article);
    expect(evidence.confidence).toBeGreaterThan(0);
    expect(evidence.confidence).toBeLessThanOrEqual(1);
  }
}

describe('extract, for pages made of templates', () => {
  it('finds something to say', () => {
    const found = fc.sample(pageText, { ...RUNS, numRuns: 10 }).map((text) => read(text));
    expect(found.filter((e) => e.entities.length > 3 && e.relations.length > 0).length).toBeGreaterThan(7);
  });

  it('prints every mention where its offsets say', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const extraction = read(text);
        sound(text, extraction);
        for (const m of extraction.mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
      }),
      RUNS,
    );
  });

  it('prints every sentence of evidence where its offsets say, with head and tail inside', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        for (const { evidence } of read(text).relations) {
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.sentence);
          for (const span of [evidence.head, evidence.tail]) {
            if (span) expect(bare(evidence.sentence.slice(span.start, span.end))).not.toBe('');
          }
        }
      }),
      RUNS,
    );
  });

  it('keeps to the page where a column break cuts a sentence', () => {
    fc.assert(
      fc.property(cutText, (text) => {
        const extraction = read(text);
        sound(text, extraction);
        for (const { evidence } of extraction.relations) {
          const printed = bare(text.slice(evidence.start, evidence.end));
          const sentence = bare(evidence.sentence);
          expect(printed.startsWith(sentence.slice(0, 1)) && printed.endsWith(sentence.slice(-1))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('says the same every time', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
      }),
      RUNS,
    );
  });

  it('says the same of a page whatever was read before it', () => {
    fc.assert(
      fc.property(pageText, pageText, (first, second) => {
        const alone = JSON.stringify(read(second));
        read(first);
        expect(JSON.stringify(read(second))).toBe(alone);
      }),
      { ...RUNS, numRuns: 15 },
    );
  });

  it.each([
    ['ASCII punctuation', ascii],
    ['straight quotes', (text: string) => text.replace(/[“”]/g, '"')],
    ['full-width digits', (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['corner brackets for quotes', (text: string) => text.replaceAll('“', '「').replaceAll('”', '」')],
  ])('says the same for %s', (_what, printed) => {
    fc.assert(
      fc.property(pageText, (text) => {
        expect(said(read(printed(text)))).toEqual(said(read(text)));
      }),
      RUNS,
    );
  });

  it('is plain JSON', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const extraction = read(text);
        expect(JSON.parse(JSON.stringify(extraction))).toEqual(extraction);
      }),
      { ...RUNS, numRuns: 10 },
    );
  });
});

describe('assemble', () => {
  it('gives the same bytes for every order of the pages', () => {
    fc.assert(
      fc.property(
        fc
          .array(pageText, { minLength: 2, maxLength: 4 })
          .map((texts) => texts.map((text, i) => read(text, `${i}.txt`)))
          .chain((pages) => fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length }))),
        ([pages, shuffled]) => {
          expect(json.write(assemble(shuffled, ontology), ontology)).toBe(json.write(assemble(pages, ontology), ontology));
        },
      ),
      { ...RUNS, numRuns: 8 },
    );
  });
});

describe('extract, for hostile pages', () => {
  it('never throws, and keeps to the page', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        sound(text, read(text));
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  it.each(['市', '某', '、', '“', '（', '《', '周怀远、', '市委书记', '村', '公司', '第一次', '公司与公司', 'a', ' ', '\ud800', '1'])(
    'comes to an end with 20,000 characters of %j in one line',
    (unit) => {
      const text = unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000);
      sound(text, read(text));
    },
  );

  it('comes to an end with one paragraph of 20,000 characters of prose', () => {
    const text = '市委书记周怀远到衡东县调研，青禾科技有限公司董事长林小川介绍“清风行动”，'.repeat(540).slice(0, 20_000);
    sound(text, read(text));
  });
});
