import { expect, it } from 'vitest';
import { plainTitle, titleWithTenure } from '../../../../src/core/assemble/post-title.js';

it('tells a title from its tenure', () => {
  expect(plainTitle('代县长', 'acting')).toBe('县长');
  expect(plainTitle('时任局长', 'former')).toBe('局长');
  expect(plainTitle('代县长', undefined)).toBe('代县长');
  expect(plainTitle('代表', 'acting')).toBe('代表');
});

it('says the tenure once', () => {
  expect(titleWithTenure('原局长', 'former')).toBe('原局长');
  expect(titleWithTenure('局长', 'former')).toBe('原局长');
  expect(titleWithTenure('局长', undefined)).toBe('局长');
});
