import { expect, it } from 'vitest';
import { cite } from '../../../../src/core/export/cite.js';

const evidence = { doc: 'a.txt', article: 'a.txt#1', sentence: '县长\n到会。', start: 0, end: 6, rule: 'r', confidence: 1 };
const article = { id: 'a.txt#1', doc: 'a.txt', title: '', kind: 'news', authors: [] } as const;

it('names the paper, the day and the title, as far as they are known, on one line', () => {
  const known = { ...article, newspaper: '河阳日报', published: '2021-10', title: '到会', authors: [] };
  expect(cite(evidence, { 'a.txt#1': known })).toBe('县长 到会。 (河阳日报 2021-10, 到会)');
  expect(cite(evidence, { 'a.txt#1': { ...article, authors: [], title: '到会' } })).toBe('县长 到会。 (到会)');
  expect(cite(evidence, {})).toBe('县长 到会。 (a.txt)');
});
