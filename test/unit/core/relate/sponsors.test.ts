import { describe, expect, it } from 'vitest';
import { said } from './said.js';

describe('who holds and who carries out', () => {
  it.each([
    [
      '由[云川市工商联|organisation.association]主办,[远山商会|organisation.association]、[清河商会|organisation.association]等承办的[云川商会|organisation.association]系列活动——[云川投资推介会|program.event]举行。',
      ['云川市工商联 → 云川投资推介会', '清河商会 → 云川投资推介会', '远山商会 → 云川投资推介会'],
    ],
    [
      '[云川旅游大会|program.event]开幕。大会由[东河县|place.county]主办。[周远|official]宣布[欢庆大会|program.event]开幕。',
      ['东河县 → 云川旅游大会'],
    ],
    ['[云川市|place.city]将[清河行动|program.campaign]纳入考核。', ['云川市 → 清河行动']],
    ['[云川市|place.city]将举办[云川车展|program.event]。', ['云川市 → 云川车展 (planned)']],
    [
      '[东河县|place.county]组织[开工活动|program.campaign],其中由[远山集团|organisation.company]投资的香料工厂很大。先后举办[云川推介会|program.event]。',
      ['东河县 → 云川推介会', '东河县 → 开工活动'],
    ],
  ])('%s', (source, expected) => {
    expect(said(source, 'implements')).toEqual([...expected].sort());
  });
});
