import type { PersonNames } from './names.js';
import type { PlaceNames } from './places.js';

/** What segmentation needs to know of names: places, papers, surnames. */
export type KnownNames = PlaceNames & PersonNames;
