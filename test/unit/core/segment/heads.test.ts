import { describe, expect, it } from 'vitest';
import { rankHead, titleOf } from '../../../../src/core/segment/heads.js';
import type { Unit } from '../../../../src/core/segment/units.js';

const lines = (...texts: string[]): Unit[] =>
  texts.map((text) => ({ spans: [], text, gap: 1, kind: text.includes('记者') ? 'byline' : 'headline', why: [] }));

function rank(lead: string, ...texts: string[]): { kinds: string[]; title: string } {
  const head = lines(...texts);
  const section = rankHead(head, lead);
  return {
    kinds: head.map((unit) => unit.kind),
    title: titleOf(
      head.filter((unit) => !section.includes(unit)),
      (unit) => unit.text,
    ),
  };
}

describe('rankHead', () => {
  it('ties a dash line to the headline above it', () => {
    expect(rank('县长周怀远谈茶产业,要让茶香飘得更远', '让茶香飘得更远', '——访县长周怀远', '本报记者 林小川')).toEqual({
      kinds: ['headline', 'subtitle', 'byline'],
      title: '让茶香飘得更远——访县长周怀远',
    });
  });

  it('takes a section title with its explanation for a banner', () => {
    const { kinds, title } = rank(
      '红岭镇种茶致富,茶园面积扩大',
      '学习贯彻会议精神',
      '——乡镇行',
      '红岭镇:种茶走上致富路',
      '本报记者 林小川',
    );
    expect(kinds).toEqual(['banner', 'banner', 'headline', 'byline']);
    expect(title).toBe('红岭镇:种茶走上致富路');
  });

  it('takes a slogan over what a leader did for a kicker', () => {
    expect(rank('昨日,县长周怀远到红岭镇调研茶产业', '种好一片叶 富裕一方人', '周怀远到红岭镇调研茶产业').title).toBe(
      '周怀远到红岭镇调研茶产业',
    );
  });

  it('joins lines that nothing sets apart', () => {
    expect(rank('红岭镇茶农忙着采摘', '红岭镇:', '茶农采摘忙').title).toBe('红岭镇:茶农采摘忙');
    expect(rank('红岭镇茶农忙着采摘', '春光无限好', '采茶正当时').title).toBe('春光无限好 采茶正当时');
  });
});
