/**
 * The nouns of guanxi, one per concept. Everything here is plain JSON: no methods, no classes.
 *
 * Offsets are UTF-16 code units (JavaScript string indices) into `Page.text`, the decoded source file without its
 * byte order mark and front matter included, end exclusive: `page.text.slice(span.start, span.end)` is what was printed.
 */

/** A half-open stretch of text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** What front matter, a file format or the command line says about a page; it wins over what the page implies. */
export interface PageMeta {
  title?: string;
  newspaper?: string;
  /** ISO date, possibly partial: `2021-10-29`, `2021-10`, `2021`. */
  published?: string;
  /** The place the page writes for, as given (`衡阳` or `衡阳市`). */
  region?: string;
  url?: string;
}

/** One source file: a newspaper page of one or more articles. */
export interface Page {
  /** Name of the source, as given and with forward slashes; unique within a build. */
  doc: string;
  /** The decoded text. Where `bodyStart` is set, front matter stands before it. */
  text: string;
  meta: PageMeta;
  /** Where the page proper begins (after front matter); 0 where absent. */
  bodyStart?: number;
  /** The page is one article, as a row of a table is: `meta.title` on the first line, then its text. Segmentation does not cut it. */
  single?: boolean;
}

/** What a block of a page is. */
export type BlockKind =
  | 'masthead'
  | 'banner'
  | 'kicker'
  | 'headline'
  | 'subtitle'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'crosshead'
  | 'caption'
  | 'credit'
  | 'jump'
  | 'notice'
  | 'residue';

/** One line or paragraph of a page. Every character of a page that is not white space belongs to exactly one block. */
export interface Block extends Span {
  kind: BlockKind;
  /** Id of the article that the block was given to; absent for banners, residue, and mastheads that say nothing of the paper's owner. */
  article?: string;
  /** Why the block has its kind: short reasons, the strongest first. */
  why: string[];
}

/** A piece of an article in reading order. */
export interface Piece extends Span {
  kind: BlockKind;
  /** What stands between this piece and the one before it when read: a line break, or nothing where a column cut a sentence. */
  glue: '\n' | '';
}

/** Who wrote, photographed or corresponded. */
export interface Author {
  name: string;
  /** As printed: `记者`, `通讯员`, `见习记者`, `摄影`, `评论员`. */
  role: string;
  /** The outlet named with the role, where one is (`湖南日报`). */
  outlet?: string;
}

export type ArticleKind = 'news' | 'feature' | 'interview' | 'editorial' | 'caption' | 'brief' | 'notice';

/** How exactly a date is known. */
export type DatePrecision = 'day' | 'month' | 'year';

/** One article of a page, its pieces in reading order. */
export interface Article {
  /** `<doc>#<n>`, n counting from 1 in the order of the articles on the page. */
  id: string;
  doc: string;
  kind: ArticleKind;
  /** Headline, its lines joined; empty for a caption or a continuation without one. */
  title: string;
  /** Every piece: kicker, headline, subtitle, byline, dateline, body, crossheads, captions, credits. */
  pieces: Piece[];
  /** The article as it reads without its headline and byline: datelines, body, crossheads, captions, credits, notices and jump lines, joined by their glue. */
  text: string;
  newspaper?: string;
  /** ISO date, possibly partial. */
  published?: string;
  /** Full name of the place the article writes for: `衡阳市`. */
  region?: string;
  authors: Author[];
  /** The section banner it stands under, where one is printed. */
  section?: string;
  /** `紧接1版①`: set on an article that continues from another page. */
  continuesFrom?: string;
  /** `下转第六版`: set on an article that goes on elsewhere. */
  continuesOn?: string;
  /** Confidence in [0,1] of what was inferred, by field: `newspaper`, `published`, `region`, `title`. */
  confidence: Record<string, number>;
}

/** What segmentation makes of a page. */
export interface Segmentation {
  blocks: Block[];
  articles: Article[];
}

/** A word with its part of speech; offsets are into the text that was given to the tokenizer. */
export interface Token extends Span {
  text: string;
  /** Part of speech in nodejieba's tag set (`nr`, `ns`, `nt`, `v`, …). */
  tag: string;
}

/** Cuts text into words: the one thing core cannot do by itself. `src/node` supplies nodejieba's. */
export type Tokenizer = (text: string) => Token[];

/** Types of nodes. An `article` is none that pages name: only graphs that were asked for them have such nodes. */
export type EntityType = 'person' | 'official' | 'place' | 'organisation' | 'program' | 'article';

export type RelationType =
  | 'holds_post'
  | 'works_for'
  | 'from_place'
  | 'located_in'
  | 'governs'
  | 'subordinate_to'
  | 'implements'
  | 'participates_in'
  | 'meets'
  | 'visits'
  | 'cooperates_with'
  | 'invests_in'
  | 'awards'
  | 'succeeds'
  | 'co_mentioned'
  | 'mentioned_in';

/** A place in a source where an entity is named. `start` and `end` are into `Page.text`. */
export interface Mention extends Span {
  doc: string;
  article: string;
  type: EntityType;
  /** As printed. */
  text: string;
  /** Key of the entity it means. */
  entity: string;
  /** Id of the rule that found it. */
  rule: string;
  confidence: number;
}

/** What the page says of an entity. */
export interface Entity {
  /** `<class>:<name>` with class person, place, organisation or program; places carry their parents: `place:湖南省/怀化市/鹤城区`. */
  key: string;
  type: EntityType;
  subtype?: string;
  /** Canonical name, see ONTOLOGY: full name without title, full administrative name, organ with jurisdiction. */
  name: string;
  /** Surface forms seen, sorted. */
  aliases: string[];
  /** Key of the place that holds it, or for an organ the place it belongs to. */
  parent?: string;
  /** Administrative level of a place or organ: country, province, city, county, town, village. */
  level?: string;
  /** Ids of the articles that mention it, sorted. */
  articles: string[];
  /** Set where a list of known facts says so and no page; `articles` are then lines of the list. */
  given?: true;
}

/** Whether the text asserts the relation. Only asserted relations enter the default graph. */
export type Modality = 'asserted' | 'planned' | 'negated' | 'desired';

/** When a post was taken up and left, as a sentence states it. Dates are ISO, as long as they are exact: `2019`, `2019-03`, `2019-03-21`. */
export interface Term {
  start?: string;
  startPrecision?: DatePrecision;
  end?: string;
  endPrecision?: DatePrecision;
}

/** The words on the page that a relation rests on. */
export interface Evidence {
  doc: string;
  article: string;
  /** The sentence as printed, column breaks healed. */
  sentence: string;
  /** Where the sentence stands in `Page.text`. Where a column break cut it, from its first to its last character. */
  start: number;
  end: number;
  /** Offsets of the two mentions within `sentence`; absent where one is inherited from the context. */
  head?: Span;
  tail?: Span;
  /** The day the sentence speaks of, else the article's: ISO, possibly partial. */
  asOf?: string;
  asOfPrecision?: DatePrecision;
  /** holds_post: when the post was taken up and left, where the sentence says so. */
  term?: Term;
  /** Id of the rule that made the relation. */
  rule: string;
  /** In [0,1]. */
  confidence: number;
}

/** A relation between two entities, with one piece of evidence. Assembly merges those that say the same. */
export interface Relation {
  relation: RelationType;
  /** Entity keys. */
  head: string;
  tail: string;
  /** holds_post, works_for: the title as printed without its organ's jurisdiction (`市委书记`, `局长`). */
  title?: string;
  /** holds_post: `former` (原, 时任, 前), `acting` (代), `proposed` (拟任); absent for the incumbent. */
  tenure?: 'former' | 'acting' | 'proposed';
  /** awards: as what. */
  honour?: string;
  modality: Modality;
  /** Set where a list of known facts says so; its evidence names the line and counts for nothing. */
  given?: true;
  evidence: Evidence;
}

/** Everything read from one page: plain JSON, and a pure function of the page and the lexicon. */
export interface Extraction {
  doc: string;
  articles: Article[];
  entities: Entity[];
  mentions: Mention[];
  relations: Relation[];
}
