import type { Article, Entity, Mention, Relation } from '../../core/model.js';
import type { SaidTable } from './columns.js';
import { articleOf, entityOf, mentionOf, type Numbered, relationOf, STANDING } from './rows.js';
import type { Cell, Row, Store } from './store.js';

/** A page as extraction left it, each row with its number. */
export interface ReadPage {
  doc: string;
  articles: Article[];
  entities: (Entity & Numbered)[];
  mentions: (Mention & Numbered)[];
  relations: (Relation & Numbered)[];
}

/**
 * Pages as they were read.
 *
 * @param docs name of a table whose column `doc` lists them
 */
export async function readPages(store: Store, docs: string): Promise<ReadPage[]> {
  const pages = new Map<string, ReadPage>();
  const of = (table: string, condition: string): Promise<Row[]> =>
    store.rows(`FROM extracted.${table} WHERE doc IN (SELECT doc FROM ${docs}) AND ${condition} ORDER BY doc, n`);
  const pageOf = ({ doc }: Row): ReadPage => {
    const name = String(doc);
    const page = pages.get(name) ?? { doc: name, articles: [], entities: [], mentions: [], relations: [] };
    pages.set(name, page);
    return page;
  };
  for (const row of await of('articles', 'true')) pageOf(row).articles.push(articleOf(row));
  const asRead = `standing <> ${STANDING.ofReprint}`;
  for (const row of await of('entities', asRead)) pageOf(row).entities.push(entityOf(row));
  for (const row of await of('mentions', asRead)) pageOf(row).mentions.push(mentionOf(row));
  for (const row of await of('relations', asRead)) pageOf(row).relations.push(relationOf(row));
  return [...pages.values()];
}

/** A row that is taken back, or one that stands for it now. */
export interface Edit {
  doc: string;
  n: number;
  row?: Cell[];
}

/** Takes back rows of what pages say, and adds others. */
export async function writeEdits(store: Store, table: SaidTable, edits: readonly Edit[]): Promise<void> {
  const gone = edits.filter(({ row }) => row === undefined).map(({ doc, n }) => [doc, n]);
  await store.list(
    'taken_back',
    [
      ['doc', 'VARCHAR'],
      ['n', 'INTEGER'],
    ],
    gone,
  );
  await store.run(`UPDATE extracted.${table} SET standing = ${STANDING.gone} WHERE (doc, n) IN (SELECT doc, n FROM temp.taken_back)`);
  await store.append(
    `extracted.${table}`,
    edits.flatMap(({ row }) => (row === undefined ? [] : [row])),
  );
}
