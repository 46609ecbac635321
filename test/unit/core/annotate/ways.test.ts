import { describe, expect, it } from 'vitest';
import { names, read } from '../tools.js';

const places = (text: string): string[] => names(read(text, { region: '衡阳市' }), 'place');

describe('ways', () => {
  it('go by both their ends', () => {
    expect(places('衡阳至邵阳高速公路开工。')).toEqual(['衡阳至邵阳高速公路']);
  });

  it('lie in neither of the two', () => {
    const { entities } = read('衡阳至邵阳铁路开工。', { region: '衡阳市' });
    expect(entities.get('place:衡阳至邵阳铁路')?.parent).toBeUndefined();
  });

  it('of one end keep their own name', () => {
    expect(places('衡阳船山高速公路开工。')).toContain('船山高速公路');
  });

  it.each([
    ['岳阳长江公路大桥合龙。', '岳阳长江公路大桥'],
    ['衡阳湘江特大桥合龙。', '衡阳湘江特大桥'],
  ])('over a great river have their place in the name: %s', (text, expected) => {
    expect(places(text)).toContain(expected);
  });

  it('of two short names are motorways where the tokenizer knows no such word', () => {
    expect(places('对接衡太高速蒸湘段。')).toContain('衡太高速');
    expect(places('车辆驶上高速。')).toEqual([]);
  });

  it('begin with the larger of two places side by side', () => {
    expect(places('衡阳至广东韶关高速公路开工。')).toEqual(['衡阳至广东韶关高速公路']);
  });

  it('over another go without it', () => {
    expect(places('衡阳青禾大桥合龙。')).toContain('青禾大桥');
  });
});
