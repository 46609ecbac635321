import { affiliated } from './affiliated.js';
import { matching } from './matcher.js';
import type { RelationExtractor } from './rule.js';

export const fromPlace: RelationExtractor = {
  id: 'from_place',
  requires: [],
  timeless: true,
  rules: [
    {
      id: 'from-place.resident',
      reason: 'villager, farmer, townsman with the place in front of a name',
      example: '[石塘村|place.village]<村民:resident>[李青|person]正在摘果。',
      gives: ['李青 → 石塘村'],
      confidence: 0.9,
      find: affiliated('resident', 'place'),
    },
    {
      id: 'from-place.lives',
      reason: 'lives in, comes from',
      example: '家住[石塘村|place.village]的[李青|person]来了。',
      gives: ['李青 → 石塘村'],
      confidence: 0.85,
      find: matching('(?:家住|来自|住在|生于|出生于|籍贯|祖籍)<tail:place>的?[^,;:。!?]{0,6}?<head:person|official+>'),
    },
  ],
};
