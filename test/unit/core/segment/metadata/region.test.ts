import { describe, expect, it } from 'vitest';
import { segment } from '../../../../../src/core/segment/segment.js';
import { page, places } from '../../../../property/segment-pages.js';

const region = (text: string) => segment(page(text), places).articles.at(-1)?.region;

describe('regionOf', () => {
  it('places an article by headline, dateline or lead, within the place of its paper', () => {
    expect(region('岭东日报\n\n青石县迎来春雨\n\n本报讯(记者 林小川)昨日,春雨普降。')).toBe('青石县');
    expect(region('岭东日报\n\n旱情缓解\n\n本报青石讯(记者 林小川)昨日,春雨普降。')).toBe('青石县');
    expect(region('岭东日报\n\n旱情缓解\n\n本报讯(记者 林小川)昨日,柳林县普降春雨。')).toBe('柳林县');
    expect(region('岭东日报\n\n茶农到远川省取经\n\n本报讯(记者 林小川)昨日,茶农们满载而归。')).toBe('岭东市');
    expect(region('山乡报\n2020年3月2日 星期一\n\n春雨普降\n\n本报讯 昨日,春雨普降。')).toBe('岭东市');
  });

  it("stays with the paper's place where the text speaks of its level, its leaders go somewhere, or several places are named", () => {
    expect(region('岭东日报\n\n我市迎来春雨\n\n本报讯 昨日,青石县普降春雨。')).toBe('岭东市');
    expect(region('岭东日报\n\n春耕现场会召开\n\n本报讯 昨日,市委书记林小川到青石县参加会议。')).toBe('岭东市');
    expect(region('岭东日报\n\n林小川到青石县调研茶产业\n\n本报讯 昨日,林小川到青石县。')).toBe('岭东市');
    expect(region('岭东日报\n\n青石与柳林共治界河\n\n本报讯 昨日,两地签约。')).toBe('岭东市');
  });

  it("gives a province's paper the place that the headline names, else the province", () => {
    expect(region('青石迎来春雨\n\n河源日报5月2日讯(记者 林小川)昨日,春雨普降。')).toBe('青石县');
    expect(region('全省春耕全面展开\n\n河源日报5月2日讯(记者 林小川)昨日,青石县开始春耕。')).toBe('河源省');
  });

  it("places a province's picture by its text", () => {
    expect(region('河源日报\n\n5月2日,青石县红岭镇,茶农在采摘春茶。当天,采茶节开幕,游客纷至沓来。\n许青山 摄影报道')).toBe('青石县');
  });

  it('places an article without a paper by its headline, then by what it calls its own', () => {
    expect(region('河源青石县迎来春雨\n\n□ 林小川\n\n昨日,春雨普降。')).toBe('青石县');
    expect(region('春雨普降\n\n□ 林小川\n\n昨日,我县普降春雨,青石县气象局发布预报。')).toBe('青石县');
  });

  it('says nothing where nothing is known', () => {
    expect(region('春雨普降\n\n□ 林小川\n\n昨日,春雨普降,万物生长。')).toBeUndefined();
  });
});
