import { toHolders } from './first-mentions.js';
import type { RelationExtractor } from './rule.js';

/** Organs that have a jurisdiction. */
const PUBLIC = /^(?:party|government|legislature|judicial)$/;

export const governs: RelationExtractor = {
  id: 'governs',
  requires: [],
  timeless: true,
  rules: [
    {
      id: 'governs.jurisdiction',
      reason: 'an organ of party or state governs the place its name begins with',
      example: '[云川市人民政府|organisation.government^云川市]发出通知。//[云川市|place.city]在北方。',
      gives: ['云川市人民政府 → 云川市'],
      confidence: 0.9,
      find: (story) => toHolders(story, ({ subtype }) => PUBLIC.test(subtype ?? '')),
    },
  ],
};
