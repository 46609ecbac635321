import { describe, expect, it } from 'vitest';
import { isShortOf, shortForms } from '../../../../src/core/resolve/programs.js';
import { names, read } from '../tools.js';

describe('isShortOf', () => {
  it('leaves out the place in front, and nothing else', () => {
    expect(isShortOf('茶文化节', '云溪市茶文化节', ['云溪市'])).toBe(true);
    expect(isShortOf('茶文化节', '青石县茶文化节', ['云溪市'])).toBe(false);
    expect(isShortOf('茶文化节', '茶文化节', ['云溪市'])).toBe(false);
    expect(isShortOf('云溪市茶文化节', '茶文化节', ['云溪市'])).toBe(false);
  });
});

describe('shortForms', () => {
  it('are congresses without their number', () => {
    expect([...shortForms(['湖南省第十二次党代会', '清风行动'])]).toEqual([['湖南省党代会', '湖南省第十二次党代会']]);
  });
});

describe('the name of a program', () => {
  it('has the jurisdiction that the article means', () => {
    expect(names(read('省第十二次党代会闭幕。', { region: '衡阳市' }), 'program')).toEqual(['湖南省第十二次党代会']);
    expect(names(read('市第十二次党代会闭幕。', { region: '郴州市' }), 'program')).toEqual(['郴州市第十二次党代会']);
  });

  it('is the one in full that the page names', () => {
    expect(names(read('省党代会今天闭幕，省第十二次党代会代表讨论。', { region: '湖南省' }), 'program')).toEqual(['湖南省第十二次党代会']);
  });

  it('has no marks, and keeps what was printed as an alias', () => {
    const found = read('开展“清风行动”，“清风行动”见成效。');
    expect(found.entities.get('program:清风行动')?.name).toBe('清风行动');
    expect([...found.entities.keys()]).toEqual(['program:清风行动']);
  });

  it('has the place that holds it', () => {
    const found = read('市第十二次党代会闭幕。', { region: '衡阳市' });
    expect(found.entities.get('program:衡阳市第十二次党代会')?.parent).toBe('place:湖南省/衡阳市');
  });
});
