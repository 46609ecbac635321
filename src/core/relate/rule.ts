import type { Entity, Modality, RelationType, Span } from '../model.js';
import type { Story } from './story.js';
import type { Term } from './term.js';

/** One end of a claim: an entity, and where the sentence names it; a carried or implied one has no place of its own. */
export interface Party {
  entity: Entity;
  /** Where it is named, in reading offsets. */
  span?: Span;
  /** How sure it is that this is who is meant: 1 where the clause names it. */
  certainty: number;
}

/** What a rule reads off a sentence. */
export interface Claim {
  head: Party;
  tail: Party;
  /** Index of the sentence. */
  sentence: number;
  modality: Modality;
  /** Multiplies the confidence of the rule. */
  certainty: number;
  title?: string | undefined;
  tenure?: 'former' | 'acting' | 'proposed' | undefined;
  honour?: string | undefined;
  /** holds_post: when it was taken up and left, where that is stated. */
  term?: Term | undefined;
}

/** A claim with the relation and the rule that made it. */
export interface Finding extends Claim {
  relation: RelationType;
  rule: string;
  confidence: number;
}

/** One way in which the language says a relation. */
export interface Rule {
  id: string;
  /** Why the words mean this. */
  reason: string;
  /** A sentence it reads, in the notation of the tests: `[name|type]` is a mention, `<title>` a post, `//` a line break. */
  example: string;
  /** What it reads there, `head → tail`. */
  gives: readonly string[];
  confidence: number;
  /**
   * @param found what the relations before this one in the registry have found, and this one's earlier rules
   */
  find(story: Story, found: readonly Finding[]): Claim[];
}

/** A relation and the rules that find it. */
export interface RelationExtractor {
  id: RelationType;
  /** Relations that must have run before: their findings are read. */
  requires: readonly RelationType[];
  /** True where the day is the article's whatever day the sentence tells of: posts, places, jurisdictions. */
  timeless?: boolean;
  rules: readonly Rule[];
}
