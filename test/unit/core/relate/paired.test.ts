import { describe, expect, it } from 'vitest';
import { said } from './said.js';

describe('two who work together', () => {
  it.each([
    [
      '[东河县人民政府|organisation.government]<县长:post>[周远|official]和[西河县人民政府|organisation.government]<县长:post>[李青|official]出席。会上,双方签订合作协议。',
      ['东河县人民政府 → 西河县人民政府'],
    ],
    ['[东河县|place.county]与[远山集团|organisation.company]座谈。双方将签署协议。', ['东河县 → 远山集团 (planned)']],
    ['[东河县|place.county]与[远山集团|organisation.company]座谈。双方交流了看法。', []],
    ['[云川市|place.city]与[东河县|place.county]座谈。双方签订协议。', []],
    [
      '[云川大学|organisation.education]与[东河县|place.county]的人来了。[云川大学与东河县合作签约仪式|program.event]举行。',
      ['云川大学 → 东河县'],
    ],
    ['[东河县|place.county]—[西河县协作联席会议|program.event]召开。[西河县|place.county]来人。', ['东河县 → 西河县']],
    ['[东河县|place.county]和[西河县|place.county]下雨。[东河县—西河县公路工程|program.project]开工。', []],
    [
      '[东河县人民政府|organisation.government]与[远山集团|organisation.company][合作协议签约仪式|program.event]举行。',
      ['东河县人民政府 → 远山集团'],
    ],
    [
      '[周远|official]代表[东河县人民政府|organisation.government]与[远山集团|organisation.company][李青|person]进行了现场签约。',
      ['东河县人民政府 → 远山集团'],
    ],
    ['[云川市|place.city]援建[东河县|place.county]的医院完工。', ['云川市 → 东河县']],
    [
      '[东河一中|organisation.education]与[云川一中|organisation.education]、[东河二中|organisation.education]与[云川二中|organisation.education]等40所学校举行了结对签约仪式。',
      ['东河一中 → 云川一中', '东河二中 → 云川二中'],
    ],
    [
      '[远山集团|organisation.company]<总经理:post>[李青|person]、[远山集团|organisation.company]<董事长:post>[李青|person]来访。[东河县人民政府|organisation.government]<县长:post>[周远|official]与[李青|person]正式签约。',
      ['东河县人民政府 → 远山集团'],
    ],
  ])('%s', (source, expected) => {
    expect(said(source, 'cooperates_with')).toEqual([...expected].sort());
  });
});
