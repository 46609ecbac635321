import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../../src/core/model.js';
import { relate } from '../../../../src/core/relate/relate.js';
import { read } from '../tools.js';

/** `title start–end [tenure]` of each post, in the order of the text. */
function terms(text: string, published = '2021-10-29'): string[] {
  const { doc, entities } = read(text, { region: '郴州市', published });
  return relate(doc, entities)
    .filter(({ relation }) => relation === 'holds_post')
    .map(
      ({ title, tenure, evidence: { term } }: Relation) =>
        `${title} ${term?.start ?? ''}–${term?.end ?? ''}${tenure ? ` [${tenure}]` : ''}`,
    );
}

describe('the term of a post', () => {
  it.each([
    ['2019年3月起,贺远山任郴州市市长。', '市长 2019-03–'],
    ['贺远山2019年3月起任郴州市市长。', '市长 2019-03–'],
    ['贺远山自2018年以来任郴州市财政局局长。', '局长 2018–'],
    ['自2018年9月以来,贺远山一直担任郴州市财政局局长。', '局长 2018-09–'],
    ['2021年1月至今,贺远山任郴州市教育局局长。', '局长 2021-01–'],
    ['2020年5月12日,贺远山任郴州市财政局局长。', '局长 2020-05-12–'],
    ['2020年5月12日,郴州市人大常委会决定任命贺远山为郴州市财政局局长。', '局长 2020-05-12–'],
    ['去年3月起,贺远山任郴州市市长。', '市长 2020-03–'],
    ['2016年至2020年,贺远山担任郴州市市长。', '市长 2016–2020 [former]'],
    ['贺远山任郴州市财政局局长(2010年—2013年)。', '局长 2010–2013 [former]'],
    ['郴州市财政局原局长贺远山(2010年至2013年在任)回忆说。', '原局长 2010–2013 [former]'],
    ['贺远山于2020年5月卸任郴州市市长。', '市长 –2020-05 [former]'],
    ['2020年5月,郴州市市长贺远山离任。', '市长 –2020-05 [former]'],
    ['2020年5月,郴州市人大常委会免去贺远山的郴州市财政局局长职务。', '局长 –2020-05 [former]'],
    ['贺远山从2017年起担任郴州市工商联主席,直到2020年10月。', '主席 2017–2020-10 [former]'],
    ['贺远山2012年3月当选郴州市市长,2016年11月离任。', '市长 2012-03–2016-11 [former]'],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual([expected]);
  });

  it('holds for all titles that stand together', () => {
    expect(terms('贺远山2016年至2019年任宜章县委副书记、县长。')).toEqual(['县委副书记 2016–2019 [former]', '县长 2016–2019 [former]']);
  });

  it('is over only where its end is before the day of the article', () => {
    expect(terms('2016年至2021年,贺远山担任郴州市市长。')).toEqual(['市长 2016–2021']);
  });

  it('is not any date of the sentence', () => {
    expect(terms('2017年,郴州市教育局局长贺远山到宜章县调研。')).toEqual(['局长 –']);
    expect(terms('2017年曾任郴州市教育局局长的贺远山说,路通了。').join()).not.toMatch(/2017/);
    expect(terms('贺远山,1968年5月出生,现任郴州市副市长。')).toEqual(['副市长 –']);
    expect(terms('2019年5月,时任郴州市市长贺远山考察宜章县。')).toEqual(['市长 – [former]']);
    expect(terms('2020年3月,园区投产,贺远山任郴州市教育局局长。')).toEqual(['局长 –']);
  });

  it('is read off the lines of a résumé, with the line as the evidence', () => {
    const text = '贺远山简历\n1999.07—2003.05 宜章县财政局局长\n2003.05—2010.11 宜章县委副书记、县长\n2010.11— 郴州市财政局局长';
    expect(terms(text)).toEqual([
      '局长 1999-07–2003-05 [former]',
      '县委副书记 2003-05–2010-11 [former]',
      '县长 2003-05–2010-11 [former]',
      '局长 2010-11–',
    ]);
    const { doc, entities } = read(text, { region: '郴州市' });
    expect(relate(doc, entities).find(({ title }) => title === '县长')?.evidence.sentence).toBe('2003.05—2010.11 宜章县委副书记、县长');
  });
});

describe('tenure', () => {
  it.each([
    ['郴州市代市长贺远山出席会议。', 'acting'],
    ['郴州市原市长贺远山出席会议。', 'former'],
    ['时任郴州市市长贺远山出席会议。', 'former'],
    ['贺远山不再担任郴州市市长。', 'former'],
    ['贺远山拟任郴州市财政局局长。', 'proposed'],
    ['郴州市市长贺远山出席会议。', undefined],
  ])('%s', (text, tenure) => {
    const { doc, entities } = read(text, { region: '郴州市' });
    expect(
      relate(doc, entities)
        .filter(({ relation }) => relation === 'holds_post')
        .map((post) => post.tenure),
    ).toEqual([tenure]);
  });
});
