import type { PlaceRef } from './lexicon/gazetteer.js';
import type { Article, EntityType, Page, Span, Token } from './model.js';
import type { Reading } from './text/reading.js';
import type { Sentence } from './text/sentences.js';

export type { PlaceRef };

/** The level word that an elliptical or deictic form begins with. */
export type LevelWord = '国' | '省' | '盟' | '地' | '市' | '县' | '区' | '州' | '旗' | '镇' | '乡' | '街道' | '村' | '社区';

/** Whose organ, zone or meeting it is: a named place, or a level that the context resolves. */
export interface Jurisdiction extends Span {
  /** Larger places printed in front of it, the largest first: `习水县土城镇青杠坡村`. */
  outer?: PlaceRef[];
  /** What the name may mean; empty for a bare level word. */
  places: PlaceRef[];
  level?: LevelWord;
  /** A zone named in full (`苏州工业园区`, `高新区`). */
  zone?: string;
}

/** A mention within the reading of one article, before it is given its entity. Offsets are into the reading. */
export interface LocalMention extends Span {
  id: number;
  type: EntityType;
  subtype?: string | undefined;
  /** The surface form, normalised and without inner spaces. */
  name: string;
  rule: string;
  confidence: number;
  /** place: what the gazetteer says it may be. */
  places?: PlaceRef[] | undefined;
  /** place: level where no gazetteer entry is known; organ: what follows the jurisdiction. */
  level?: string | undefined;
  jurisdiction?: Jurisdiction | undefined;
  /** organ: the part after the jurisdiction (`委`, `住建局`, `委宣传部`). */
  core?: string | undefined;
  /** Stands for another entity (`该公司`, `我市`, `园区`): resolved or dropped, never a node under this name. */
  deictic?: boolean | undefined;
  /** A body that a title implies and no words name: it lends its surface form to no entity. */
  implied?: boolean | undefined;
  /** place: the one it means, set by resolution. */
  resolved?: PlaceRef | undefined;
  /** Entity key, set by resolution. */
  entity?: string | undefined;
}

/** A title with the people who bear it: what holds_post, works_for and from_place are read from. */
export interface Affiliation extends Span {
  /** Ids of the person mentions. */
  persons: number[];
  /** Title as printed, jurisdiction apart. */
  title: string;
  kind: 'post' | 'role' | 'resident';
  tenure?: 'former' | 'acting' | 'proposed' | undefined;
  /** Id of the organisation or place mention that the title belongs to. */
  organ?: number | undefined;
  rule: string;
  confidence: number;
}

/** One article on its way through the pipeline: what annotation found, in reading offsets. */
export interface AnnotatedArticle {
  page: Page;
  article: Article;
  reading: Reading;
  sentences: Sentence[];
  tokens: Token[];
  /** Sorted by start; do not overlap. */
  mentions: LocalMention[];
  affiliations: Affiliation[];
}
