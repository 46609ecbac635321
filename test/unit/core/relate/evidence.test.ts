import { describe, expect, it } from 'vitest';
import { relate } from '../../../../src/core/relate/relate.js';
import { readArticle } from '../../../../src/core/text/reading.js';
import { article } from './fixture.js';

const visit = (source: string, fields = {}) => {
  const { doc, entities } = article(source, fields);
  return { doc, found: relate(doc, entities).find(({ relation }) => relation === 'visits') };
};

describe('evidence', () => {
  it('is the sentence as printed, with both ends marked in it', () => {
    const { doc, found } = visit('天晴。[周远|official]到[东河县|place.county]调研。');
    const evidence = found?.evidence;
    expect(evidence?.sentence).toBe('周远到东河县调研。');
    expect(doc.page.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.sentence);
    expect(evidence?.sentence.slice(evidence.head?.start, evidence.head?.end)).toBe('周远');
    expect(evidence?.sentence.slice(evidence.tail?.start, evidence.tail?.end)).toBe('东河县');
  });

  it('lacks an end that the sentence does not name', () => {
    const { found } = visit('[周远|official]很忙。他到[东河县|place.county]调研。');
    expect(found?.evidence.head).toBeUndefined();
    expect(found?.evidence.tail).toBeDefined();
  });

  it('is dated by the day the sentence tells of, else by the paper', () => {
    expect(visit('10月28日,[周远|official]到[东河县|place.county]调研。').found?.evidence).toMatchObject({
      asOf: '2021-10-28',
      asOfPrecision: 'day',
    });
    expect(visit('[周远|official]到[东河县|place.county]调研。', { published: '2021-10' }).found?.evidence).toMatchObject({
      asOf: '2021-10',
      asOfPrecision: 'month',
    });
  });

  it('dates a post by the paper, whatever day the sentence tells of', () => {
    const { doc, entities } = article('2019年3月,[云川市商务局|organisation.government]<局长>[周远|official]说,路通了。');
    expect(relate(doc, entities).find(({ relation }) => relation === 'holds_post')?.evidence.asOf).toBe('2021-10-29');
  });

  it('heals a column break, and still says where it stands on the page', () => {
    const { doc, entities } = article('[周远|official]到[东河县|place.county]调研。');
    const page = { ...doc.page, text: `${doc.page.text.slice(0, 4)}\n\n其他文章。\n\n${doc.page.text.slice(4)}` };
    const pieces = [
      { start: 0, end: 4, kind: 'body' as const, glue: '\n' as const },
      { start: 13, end: page.text.length, kind: 'body' as const, glue: '' as const },
    ];
    const broken = { ...doc, page, article: { ...doc.article, pieces }, reading: readArticle(page, { ...doc.article, pieces }) };
    const evidence = relate(broken, entities).find(({ relation }) => relation === 'visits')?.evidence;
    expect(evidence?.sentence).toBe('周远到东河县调研。');
    expect([evidence?.start, evidence?.end]).toEqual([0, page.text.length]);
  });
});
