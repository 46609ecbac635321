import { expect, it } from 'vitest';
import { groupKey, groupMembers } from '../../../../viewer/src/group-key.js';

it('keeps the entities of a group in order, each once', () => {
  const key = groupKey(['person:乙 丙', 'person:甲', 'person:乙 丙']);
  expect(groupMembers(key)).toEqual(['person:乙 丙', 'person:甲']);
  expect(groupMembers('')).toEqual([]);
});
