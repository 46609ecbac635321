import { describe, expect, it } from 'vitest';
import { names, read } from '../tools.js';

const places = (text: string): string[] => names(read(text, { region: '衡阳市' }), 'place');

describe('landforms', () => {
  it.each([
    ['船队驶入长江。', '长江'],
    ['他们翻过秦岭,来到黄河边。', '秦岭 黄河'],
    ['这片草场在青藏高原上。', '青藏高原'],
  ])('%s', (text, expected) => {
    expect(places(text).sort()).toEqual(expected.split(' ').sort());
  });

  it('lie in none where they end like a site, too', () => {
    const { entities } = read('衡阳市洞庭湖边,滏阳河沿岸。', { region: '衡阳市' });
    expect([...entities.keys()].filter((key) => /[湖河]$/.test(key)).sort()).toEqual(['place:洞庭湖', 'place:滏阳河'].sort());
  });

  it('lie in no one division', () => {
    const { entities } = read('衡阳市沿湘江种树。', { region: '衡阳市' });
    expect(entities.get('place:湘江')?.parent).toBeUndefined();
  });

  it.each(['长江路改造完成。', '《长江日报》记者来访。', '他获评长江学者。'])('are not what is named after them: %s', (text) => {
    expect(places(text)).not.toContain('长江');
  });
});
