import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/core/pipeline.js';
import { tools } from '../tools.js';

/** `person → place` of every from_place of a page. */
function homes(text: string): string[] {
  const { entities, relations } = extract({ doc: 'page.txt', text, meta: { region: '衡东县' } }, tools);
  const name = (key: string): string | undefined => entities.find((entity) => entity.key === key)?.name;
  return relations
    .filter(({ relation }) => relation === 'from_place')
    .map(({ head, tail }) => `${name(head)} → ${name(tail)}`)
    .sort();
}

describe('where someone without a place of his own is from', () => {
  it.each([
    ['the village named in the sentence', '石湾镇石塘村通了路。村民周怀远说，路好走了。', ['周怀远 → 石塘村']],
    ['the village of a committee', '石湾镇石塘村党支部书记唐一舟来了。村民周怀远说，路好走了。', ['周怀远 → 石塘村']],
    ['the village, though its town is named later', '石湾镇石塘村通了路，车到石湾镇。村民周怀远说，路好走了。', ['周怀远 → 石塘村']],
    [
      'the village, though its town is named some sentences later',
      '石湾镇石塘村通了路。天晴。风小。车到石湾镇。村民周怀远说，路好走了。',
      ['周怀远 → 石塘村'],
    ],
    ['the only village so far', '石湾镇石塘村通了路。天晴。风小。人多。花开。当地村民周怀远说，路好走了。', ['周怀远 → 石塘村']],
    ['the village of its doctor', '石湾镇石塘村通了路。今年70岁的乡村医生周怀远天天出诊。', ['周怀远 → 石塘村']],
  ])('is %s', (_, text, expected) => {
    expect(homes(`石塘村的一天\n${text}`)).toEqual(expected);
  });

  it.each([
    ['a patient', '石湾镇石塘村通了路。患者周怀远说，好多了。'],
    ['kin', '石湾镇石塘村通了路。妻子周怀玉说，好多了。'],
  ])('is not said of %s', (_, text) => {
    expect(homes(`石塘村的一天\n${text}`)).toEqual([]);
  });
});
