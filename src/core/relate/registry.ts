import { awards } from './awards.js';
import { coMentioned } from './co-mentioned.js';
import { cooperatesWith } from './cooperates-with.js';
import { fromPlace } from './from-place.js';
import { governs } from './governs.js';
import { holdsPost } from './holds-post.js';
import { implementsProgram } from './implements.js';
import { investsIn } from './invests-in.js';
import { locatedIn } from './located-in.js';
import { meets } from './meets.js';
import { participatesIn } from './participates-in.js';
import type { RelationExtractor } from './rule.js';
import { subordinateTo } from './subordinate-to.js';
import { visits } from './visits.js';
import { worksFor } from './works-for.js';

/** Every relation that is read off the text, in the order in which they run: each after those it requires. */
export const extractors: readonly RelationExtractor[] = [
  holdsPost,
  worksFor,
  fromPlace,
  governs,
  subordinateTo,
  meets,
  visits,
  locatedIn,
  implementsProgram,
  participatesIn,
  cooperatesWith,
  investsIn,
  awards,
  coMentioned,
];
