import { describe, expect, it } from 'vitest';
import { read } from '../tools.js';

/** `type subtype` of the only person of a text. */
const standing = (text: string, region = '衡阳市'): string => {
  const found = [...read(text, { region }).entities.values()].filter((e) => e.type === 'person' || e.type === 'official');
  return found.map((e) => `${e.type} ${e.subtype}`).join();
};

describe('what a person is', () => {
  it.each([
    ['市委书记周怀远讲话。', 'official party'],
    ['市长周怀远讲话。', 'official government'],
    ['市人大常委会主任周怀远讲话。', 'official legislature'],
    ['市政协主席周怀远讲话。', 'official cppcc'],
    ['市中级人民法院院长周怀远讲话。', 'official judicial'],
    ['市公安局民警周怀远巡逻。', 'official government'],
    ['市领导周怀远出席。', 'official other'],
    ['全国政协主席周怀远讲话。', 'official cppcc'],
    ['省人大代表周怀远建议修路。', 'official legislature'],
    ['衡东县石湾镇青竹村村主任周怀远说，路修好了。', 'official grassroots'],
    ['青禾科技有限公司董事长周怀远介绍产品。', 'person executive'],
    ['湖南农业大学教授周怀远来了。', 'person expert'],
    ['衡阳市中心医院医生周怀远接诊。', 'person expert'],
    ['衡阳市中心医院党委书记周怀远到场。', 'person executive'],
    ['衡东县人民法院法官助理周怀远到场。', 'official judicial'],
    ['衡东县石湾镇青竹村村委委员周怀远到场。', 'official grassroots'],
    ['衡阳日报记者周怀远报道。', 'person journalist'],
    ['衡东县石湾镇村民周怀远说，路修好了。', 'person resident'],
    ['义诊的专家有：普外科主任周怀远。', 'person executive'],
    ['义诊的专家有眼科周怀远副主任。', 'person executive'],
    ['护理部主任周怀远说，路修好了。', 'person executive'],
    ['周怀远说，路修好了。', 'person other'],
  ])('%s', (text, expected) => {
    expect(standing(text)).toBe(expected);
  });

  it('is an official once one title says so, before or after', () => {
    expect(standing('周怀远说，路修好了。市长周怀远又讲了话。')).toBe('official government');
    expect(standing('市长周怀远讲了话。湖南农业大学教授周怀远来了。')).toBe('official government');
  });
});
