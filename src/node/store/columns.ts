/** A column of a table: its name, DuckDB's type, and what stands in it. */
export type Column = readonly [name: string, type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'UBIGINT' | 'TIMESTAMP' | 'VARCHAR[]', means: string];

/** A table or a view: what it is, and its columns in order. */
export interface TableSpec {
  means: string;
  columns: readonly Column[];
}

const DOC: Column = ['doc', 'VARCHAR', 'name of the page'];
const N: Column = ['n', 'INTEGER', 'number within the page'];
const STANDING: Column = [
  'standing',
  'INTEGER',
  '0 as the page says it; 1 taken back, for the article is a reprint or a correction says so; 2 what a reprint adds to its first print; 3 asserted by a correction',
];

const ENTITIES: TableSpec = {
  means: 'what each page says of an entity',
  columns: [
    DOC,
    N,
    ['key', 'VARCHAR', 'class:name'],
    ['type', 'VARCHAR', 'person, official, place, organisation or program'],
    ['subtype', 'VARCHAR', 'see ontology.yaml'],
    ['name', 'VARCHAR', 'canonical name'],
    ['aliases', 'VARCHAR[]', 'surface forms'],
    ['parent', 'VARCHAR', 'key of the place that holds it'],
    ['level', 'VARCHAR', 'administrative level'],
    ['articles', 'VARCHAR[]', 'ids of the articles that name it'],
    STANDING,
  ],
};

const MENTIONS: TableSpec = {
  means: 'where a page names an entity',
  columns: [
    DOC,
    N,
    ['article', 'VARCHAR', 'id of the article; of a reprint, of its first print'],
    ['type', 'VARCHAR', 'type that the words have'],
    ['text', 'VARCHAR', 'as printed'],
    ['entity', 'VARCHAR', 'key of the entity that is meant'],
    ['rule', 'VARCHAR', 'id of the rule that found it'],
    ['confidence', 'DOUBLE', 'in [0,1]'],
    ['start', 'INTEGER', 'offset in the page, in UTF-16 code units'],
    ['end', 'INTEGER', 'offset behind its last character'],
    STANDING,
  ],
};

const RELATIONS: TableSpec = {
  means: 'what the sentences of a page state',
  columns: [
    DOC,
    N,
    ['article', 'VARCHAR', 'id of the article; of a reprint, of its first print'],
    ['relation', 'VARCHAR', 'see ontology.yaml'],
    ['head', 'VARCHAR', 'key of an entity'],
    ['tail', 'VARCHAR', 'key of an entity'],
    ['title', 'VARCHAR', 'of a post, as printed'],
    ['tenure', 'VARCHAR', 'former, acting or proposed; none for the incumbent'],
    ['honour', 'VARCHAR', 'what was awarded'],
    ['modality', 'VARCHAR', 'asserted, planned, negated or desired'],
    ['edge', 'VARCHAR', 'key of the relation that this is evidence of; none where both ends are one entity'],
    ['sentence', 'VARCHAR', 'as printed, column breaks healed'],
    ['start', 'INTEGER', 'offset of the sentence in the page, in UTF-16 code units'],
    ['end', 'INTEGER', 'offset behind its last character'],
    ['head_start', 'INTEGER', 'offset of the head within the sentence'],
    ['head_end', 'INTEGER', 'offset behind it'],
    ['tail_start', 'INTEGER', 'offset of the tail within the sentence'],
    ['tail_end', 'INTEGER', 'offset behind it'],
    ['term_start', 'VARCHAR', 'when the sentence says that the post was taken up'],
    ['term_end', 'VARCHAR', 'when it says that it was left'],
    ['as_of', 'VARCHAR', 'the day the sentence speaks of, else the article’s: ISO, possibly partial'],
    ['as_of_precision', 'VARCHAR', 'day, month or year'],
    ['rule', 'VARCHAR', 'id of the rule that made it'],
    ['confidence', 'DOUBLE', 'in [0,1]'],
    STANDING,
  ],
};

/** What pages say, row by row: the three tables that extraction fills and resolution overrides. */
export const SAID = { entities: ENTITIES, mentions: MENTIONS, relations: RELATIONS } as const;
export type SaidTable = keyof typeof SAID;

/** What else is kept of each page as it was read. */
export const EXTRACTED: Readonly<Record<string, TableSpec>> = {
  sources: {
    means: 'files as they were when they were last read',
    columns: [
      ['source', 'VARCHAR', 'name of the file'],
      ['hash', 'VARCHAR', 'SHA-256 of its bytes and of the options it was read with'],
      ['extractor', 'VARCHAR', 'version of the extractor that read its pages'],
    ],
  },
  articles: {
    means: 'articles as they were cut from the pages',
    columns: [
      ['id', 'VARCHAR', 'doc#n'],
      DOC,
      N,
      ['kind', 'VARCHAR', 'news, feature, interview, editorial, caption, brief or notice'],
      ['title', 'VARCHAR', 'headline'],
      ['newspaper', 'VARCHAR', 'the paper, where it is known'],
      ['published', 'VARCHAR', 'ISO date, possibly partial'],
      ['region', 'VARCHAR', 'the place the article writes for'],
      ['text', 'VARCHAR', 'as it reads, without headline and byline'],
      ['record', 'VARCHAR', 'everything else, as JSON: authors, pieces, confidence'],
      ['shingles', 'INTEGER', 'number of distinct shingles of its text; 0 where it is too short to be told from others'],
    ],
  },
  bands: {
    means: 'MinHash bands of the articles: two that share one may be prints of one article',
    columns: [DOC, ['article', 'VARCHAR', 'id'], ['band', 'UBIGINT', 'hash of the band']],
  },
  ...SAID,
};

/** What resolution decided. */
export const RESOLVED: Readonly<Record<string, TableSpec>> = {
  matches: {
    means: 'pairs of articles that are prints of one, by the band in which they met',
    columns: [
      ['band', 'UBIGINT', 'hash of the band'],
      ['a', 'VARCHAR', 'id of an article'],
      ['b', 'VARCHAR', 'id of another'],
    ],
  },
  reprints: {
    means: 'articles that were printed before',
    columns: [
      ['article', 'VARCHAR', 'id of the reprint'],
      ['first_print', 'VARCHAR', 'id of the first print'],
    ],
  },
  first_said: {
    means: 'of each entity, what the first page says that knows its place; people are told apart by it',
    columns: [
      ['key', 'VARCHAR', 'as pages have it'],
      ['name', 'VARCHAR', 'canonical name'],
      ['parent', 'VARCHAR', 'key of its place'],
      ['subtype', 'VARCHAR', 'see ontology.yaml'],
    ],
  },
  bearers: {
    means: 'who is meant by a name that several people bear',
    columns: [
      ['name', 'VARCHAR', 'key of the name'],
      ['article', 'VARCHAR', 'id'],
      ['key', 'VARCHAR', 'key of the person'],
    ],
  },
  decisions: {
    means: 'why bearers of a name are one person, or two',
    columns: [
      ['name', 'VARCHAR', 'key of the name'],
      N,
      ['first', 'VARCHAR', 'key of the one'],
      ['second', 'VARCHAR', 'key of the other'],
      ['decision', 'VARCHAR', 'verdict, score and reasons, as JSON'],
    ],
  },
  names: {
    means:
      'what each entity may be called by whoever looks for it: name and aliases, width, case and spaces folded, and its pinyin and initials',
    columns: [
      ['key', 'VARCHAR', 'key of the entity'],
      ['name', 'VARCHAR', 'as it is compared'],
    ],
  },
  successions: {
    means: 'the posts that succeeds relations are derived from',
    columns: [
      ['edge', 'VARCHAR', 'key of the relation'],
      ['organ', 'VARCHAR', 'key of the organ'],
      ['title', 'VARCHAR', 'of the post'],
    ],
  },
  ...SAID,
};

/** What was changed and is not assembled yet. */
export const PENDING: Readonly<Record<string, TableSpec>> = {
  docs: { means: 'pages', columns: [DOC] },
  bands: { means: 'bands of articles that are gone', columns: [['band', 'UBIGINT', 'hash of the band']] },
  keys: { means: 'entities', columns: [['key', 'VARCHAR', 'as pages have it, and as resolved']] },
  edges: { means: 'relations', columns: [['edge', 'VARCHAR', 'key']] },
};

/** The graph, for whoever writes SQL. */
export const GRAPH: Readonly<Record<string, TableSpec>> = {
  pages: {
    means: 'The pages that are in the graph.',
    columns: [
      DOC,
      ['source', 'VARCHAR', 'the file it was read from'],
      ['ordinal', 'INTEGER', 'its number within the file, from 0'],
      ['hash', 'VARCHAR', 'SHA-256 of its text and of what is known of it'],
      ['extractor', 'VARCHAR', 'version of the extractor that read it'],
      ['run', 'INTEGER', 'the run that read it'],
    ],
  },
  entities: {
    means: 'The nodes: people, officials, places, organisations and programs over all pages.',
    columns: [
      ['key', 'VARCHAR', 'class:name; people of one name have @place behind it'],
      ['type', 'VARCHAR', 'person, official, place, organisation or program'],
      ['subtype', 'VARCHAR', 'see ontology.yaml'],
      ['name', 'VARCHAR', 'canonical name'],
      ['aliases', 'VARCHAR[]', 'every surface form that was printed'],
      ['parent', 'VARCHAR', 'key of the place that holds it'],
      ['level', 'VARCHAR', 'administrative level of a place or organ'],
      ['pinyin', 'VARCHAR', 'of the name, syllables apart'],
      ['initials', 'VARCHAR', 'of the pinyin'],
      ['mentions', 'INTEGER', 'number of places where it is named'],
      ['articles', 'INTEGER', 'number of articles that name it'],
      ['first_seen', 'VARCHAR', 'date of the earliest article'],
      ['last_seen', 'VARCHAR', 'date of the latest article'],
      ['ties', 'INTEGER', 'number of sentences that name it with another; association is computed from it'],
      ['subtype_votes', 'VARCHAR', 'pages that give it each subtype, as JSON'],
    ],
  },
  relations: {
    means: 'The edges: who holds which post, who met whom. Their sentences are in evidence, by edge.',
    columns: [
      ['edge', 'VARCHAR', 'key: head|relation|tail, then title, tenure, modality where there are any'],
      ['relation', 'VARCHAR', 'see ontology.yaml'],
      ['head', 'VARCHAR', 'key of an entity'],
      ['tail', 'VARCHAR', 'key of an entity'],
      ['title', 'VARCHAR', 'of a post, without what tells its tenure'],
      ['tenure', 'VARCHAR', 'former, acting or proposed; none for the incumbent'],
      ['honour', 'VARCHAR', 'what was awarded'],
      ['modality', 'VARCHAR', 'planned, negated or desired; none where it is asserted'],
      ['weight', 'INTEGER', 'number of distinct sentences'],
      ['confidence', 'DOUBLE', 'noisy-or over the sentences'],
      ['rule', 'VARCHAR', 'id of the rule of the strongest sentence'],
      ['first_seen', 'VARCHAR', 'earliest date of its evidence'],
      ['last_seen', 'VARCHAR', 'latest date of its evidence'],
      ['term_start', 'VARCHAR', 'when a post was taken up, by the sentences that say so'],
      ['term_end', 'VARCHAR', 'when it was left'],
    ],
  },
  metrics: {
    means: 'How the nodes are drawn in the files of the build: of a very large graph, those of its most connected part.',
    columns: [
      ['key', 'VARCHAR', 'key of an entity'],
      ['degree', 'INTEGER', 'number of neighbours'],
      ['pagerank', 'DOUBLE', 'PageRank'],
      ['betweenness', 'DOUBLE', 'share of the shortest ways that lead over it'],
      ['community', 'INTEGER', 'number of its community'],
      ['x', 'DOUBLE', 'place in the picture'],
      ['y', 'DOUBLE', 'place in the picture'],
      ['size', 'DOUBLE', 'radius in the picture'],
    ],
  },
  runs: {
    means: 'Every build into this store.',
    columns: [
      ['run', 'INTEGER', 'number'],
      ['started', 'TIMESTAMP', 'when (UTC)'],
      ['finished', 'TIMESTAMP', 'when (UTC); none where it was cut off'],
      ['extractor', 'VARCHAR', 'version of the extractor'],
      ['pages_read', 'INTEGER', 'pages that were new or had changed'],
      ['pages_kept', 'INTEGER', 'pages that were not read again'],
      ['pages_removed', 'INTEGER', 'pages that were gone'],
    ],
  },
  meta: {
    means: 'Facts about this store, by name.',
    columns: [
      ['name', 'VARCHAR', 'of the fact'],
      ['value', 'VARCHAR', 'the fact'],
    ],
  },
};

/** The tables of a store by schema. */
export const SCHEMAS = { extracted: EXTRACTED, resolved: RESOLVED, pending: PENDING, main: GRAPH } as const;

/** Views on what pages say, as resolved. */
export const VIEWS: Readonly<Record<string, { means: string; sql: string }>> = {
  articles: {
    means: 'The articles of all pages; first_print is the id of the article that one is a reprint of.',
    sql: `SELECT a.id, a.doc, a.kind, a.title, a.newspaper, a.published, a.region, a.text, a.record, r.first_print
      FROM extracted.articles a LEFT JOIN resolved.reprints r ON r.article = a.id`,
  },
  mentions: {
    means: 'Where the pages name an entity. entity is a key of entities; start and end are UTF-16 offsets into the page.',
    sql: 'SELECT doc, article, entity, type, text, start, "end", rule, confidence FROM resolved.all_mentions',
  },
  evidence: {
    means: 'The sentences behind the relations: edge is a key of relations, article an id of articles.',
    sql: `SELECT edge, doc, article, relation, head, tail, title, tenure, honour, modality, sentence, start, "end",
      head_start, head_end, tail_start, tail_end, term_start, term_end, as_of, as_of_precision, rule, confidence FROM resolved.all_relations WHERE edge IS NOT NULL`,
  },
};
