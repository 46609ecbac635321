import type { MultiDirectedGraph } from 'graphology';
import type { Article, EntityType, Evidence, Modality, RelationType } from './model.js';

/** Attributes of a node. The names `color size x y` are those the GEXF writer and Sigma expect. */
export interface NodeAttributes {
  label: string;
  entityType: EntityType;
  subtype?: string;
  aliases: string[];
  /** Key of the place that holds it. */
  parent?: string;
  /** Administrative level: country, province, city, county, town, village. */
  level?: string;
  /** Space-separated pinyin of the label and its initials, for search (`qin guo wen`, `qgw`). */
  pinyin: string;
  initials: string;
  /** Line of the list of known facts that gives it, `known.csv:3`, whether or not pages name it. */
  given?: string;
  /** Number of mentions over all articles. */
  mentions: number;
  /** Ids of the articles that mention it, sorted. */
  articles: string[];
  /** ISO dates of the earliest and latest article that mentions it. */
  firstSeen?: string;
  lastSeen?: string;
  degree: number;
  pagerank: number;
  betweenness: number;
  community: number;
  x: number;
  y: number;
  size: number;
  color: string;
}

/** Attributes of an edge. */
export interface EdgeAttributes {
  relation: RelationType;
  /** The relation's Chinese name, with the title where there is one (`任职 市长`). */
  label: string;
  title?: string;
  tenure?: 'former' | 'acting' | 'proposed';
  honour?: string;
  /** holds_post: when the post was taken up and left, where a sentence says so. ISO dates, as long as they are exact: `2019`, `2019-03`, `2019-03-21`. */
  start?: string;
  end?: string;
  /** How the text says it, where it does not assert it: such edges are in the graph only where they were asked for. */
  modality?: Exclude<Modality, 'asserted'>;
  /** co_mentioned: log-likelihood ratio of the two being named together, 0 where chance would do; see core/assemble/association.ts. */
  association?: number;
  /** Line of the list of known facts that gives it, whether or not pages say so. */
  given?: string;
  /** Number of distinct sentences behind the edge; 0 where only a list of known facts has it. */
  weight: number;
  /** Noisy-or over the evidence, in [0,1]. */
  confidence: number;
  /** Id of the rule of the strongest evidence. */
  rule: string;
  /** ISO dates of the earliest and latest evidence. */
  firstSeen?: string;
  lastSeen?: string;
  /** Every sentence, strongest first; co_mentioned keeps the first few. */
  evidence: Evidence[];
  size: number;
  color: string;
}

/** One print of an article that several papers or pages have. */
export type ArticleSource = Pick<Article, 'id' | 'doc' | 'newspaper' | 'published'>;

/** What the graph keeps of an article, so that evidence can name its source. */
export interface ArticleSummary extends Pick<Article, 'id' | 'doc' | 'title' | 'kind' | 'newspaper' | 'published' | 'region' | 'authors'> {
  /** Every print of it, the first one first; only where there are reprints. */
  sources?: ArticleSource[];
}

/** What the pages say of a bearer of a name, as it was compared with another. */
export interface IdentitySide {
  /** Key of the node that it became part of. */
  node: string;
  /** Names of the organs or places that tie it down, a few. */
  ties: string[];
  /** Number of articles, and the id of the first. */
  articles: number;
  article: string;
}

/** Why two bearers of a name are one node, or two. */
export interface IdentityDecision {
  verdict: 'together' | 'apart';
  first: IdentitySide;
  second: IdentitySide;
  /** Above zero for one person, below for two; see core/assemble/identity/score.ts. */
  score: number;
  /** What the score is the sum of, in words with weights. */
  reasons: string[];
}

/** What a correction does; keys are those of nodes, and of edges for `delete`. */
export type CorrectionEdit =
  | { action: 'merge'; keys: string[]; into: string }
  | { action: 'split'; key: string; articles: string[]; as: string }
  | { action: 'rename'; key: string; to: string }
  | { action: 'retype'; key: string; type: EntityType; subtype?: string }
  | { action: 'delete'; key: string }
  | { action: 'assert'; head: string; relation: RelationType; tail: string; title?: string; honour?: string; asOf?: string };

/** What a reader put right, and why. */
export interface Correction {
  edit: CorrectionEdit;
  why: string;
  who: string;
  /** The file it stands in, and where its reason stands there. */
  file: string;
  line: number;
  start: number;
  end: number;
}

/** A correction as this build applied it. */
export interface AppliedCorrection extends Correction {
  /** What it names that is not in the corpus (any more); a correction that misses something needs a reader's eye. */
  missing: string[];
}

/** Attributes of the graph as a whole. */
export interface GraphAttributes {
  name: string;
  /** Version of this layout of attributes. */
  format: 'guanxi-graph/1';
  articles: Record<string, ArticleSummary>;
  /** What was decided about people of one name; absent where there was nothing to decide. */
  identity?: IdentityDecision[];
  /** The corrections that were applied, in their order; absent where there were none. */
  corrections?: AppliedCorrection[];
}

/** The knowledge graph. Node keys are entity keys; edge keys are `head|relation|tail` with `|title` where there is one. */
export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
