import { affiliated } from './affiliated.js';
import type { RelationExtractor } from './rule.js';

export const holdsPost: RelationExtractor = {
  id: 'holds_post',
  requires: [],
  timeless: true,
  rules: [
    {
      id: 'holds-post.title',
      reason: 'a title of office with its organ in front of a name, or after 任/为',
      example: '[云川市商务局|organisation.government]<局长>[周远|official]说,路已经通了。',
      gives: ['周远 → 云川市商务局'],
      confidence: 0.95,
      find: affiliated('post', 'organisation'),
    },
  ],
};
