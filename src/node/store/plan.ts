import { type Ontology, weakRelations } from '../../core/ontology/ontology.js';
import { SAID, type SaidTable, SCHEMAS } from './columns.js';
import { SENTENCES, sentencesNamingTwo } from './graph.js';
import { candidateNames, saidOf } from './identity.js';
import { LAYOUT, resolvedRows } from './schema.js';
import { postsHandedOn } from './succession.js';

/** What an engine needs to know that assembles a graph in parts; see STEPS. */
export interface Plan {
  /** Columns of the store's tables, `name` and type in DuckDB's terms, by `schema.name`. */
  columns: Record<string, [name: string, type: string][]>;
  /** The questions of the store that concern all rows, in SQL that DuckDB and Spark both read but for `"end"` and the schemas. */
  sql: Record<'names' | 'said_of' | 'posts' | 'sentences' | `all_${SaidTable}`, string>;
  /** Relations that are weak ties. */
  weak: string[];
  /** Facts of a store that holds such a graph: its layout, and under which name it keeps the number of sentences. */
  facts: { layout: string; sentences: string };
}

/** The plan of an assembly in parts. */
export function planOf(ontology: Ontology): Plan {
  const tables = Object.entries(SCHEMAS).flatMap(([schema, specs]) =>
    Object.entries(specs).map(([name, { columns }]) => [`${schema}.${name}`, columns.map(([column, type]) => [column, type])] as const),
  );
  const all = (Object.keys(SAID) as SaidTable[]).map((table) => [`all_${table}`, resolvedRows(table, 'true')] as const);
  return {
    columns: Object.fromEntries(tables) as Plan['columns'],
    sql: {
      names: candidateNames('true'),
      // Of the names that the first question gives.
      said_of: saidOf('names'),
      posts: postsHandedOn('true'),
      sentences: sentencesNamingTwo(ontology),
      ...Object.fromEntries(all),
    } as Plan['sql'],
    weak: weakRelations(ontology),
    facts: { layout: LAYOUT, sentences: SENTENCES },
  };
}
