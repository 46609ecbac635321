import { GuanxiError } from '../../core/errors.js';
import type { Page, PageMeta } from '../../core/model.js';
import { badDate, isoDate } from '../front-matter.js';
import { FIELDS, type Field, type FieldNames, type ReadContext } from './format.js';

/** Characters (or bytes) that one article of a table may have: more is a broken file. */
export const LONGEST_ROW = 8 * 1024 * 1024;

/** Problems told of one table before the rest are only counted. */
const MOST_PROBLEMS = 20;

/** What a row says, by field; `undefined` for what it leaves out. */
export type Row = Readonly<Record<Field, unknown>>;

/** What the field is called in the file. */
export function columnOf(field: Field, map: FieldNames): string {
  return map[field] ?? field;
}

/** Picks the fields of an article from a record. */
export function rowOf(record: Readonly<Record<string, unknown>>, map: FieldNames): Row {
  return Object.fromEntries(FIELDS.map((field) => [field, record[columnOf(field, map)]])) as Row;
}

/** The articles of one table on their way to pages: gives each a name of its own, and takes note of rows that are none. */
export class TablePages {
  private readonly names = new Set<string>();
  private problems = 0;

  constructor(
    private readonly name: string,
    private readonly context: ReadContext,
  ) {}

  /**
   * The page of a row.
   *
   * @param line where the row begins in the file, from 1
   * @returns undefined where it is no article, which has then been reported
   */
  page(row: () => Row, line: number): Page | undefined {
    try {
      return this.build(row(), line);
    } catch (error) {
      if (!(error instanceof GuanxiError)) throw error;
      this.problem(error);
      return undefined;
    }
  }

  /** Reports a row that cannot be read; of a file with nothing but such rows, only the first are told. */
  problem(problem: GuanxiError): void {
    this.problems++;
    if (this.problems <= MOST_PROBLEMS) this.context.problem(problem);
  }

  /**
   * To be called after the last row.
   *
   * @throws GuanxiError INPUT where there was no row at all
   */
  end(): void {
    const untold = this.problems - MOST_PROBLEMS;
    if (untold > 0)
      this.context.problem(
        new GuanxiError('FORMAT', `${this.name} has ${untold} more lines that cannot be read`, 'see to those above first'),
      );
    if (this.names.size === 0 && this.problems === 0)
      throw new GuanxiError('INPUT', `${this.name} holds no articles`, 'remove it, or export its articles again');
  }

  private build(row: Row, line: number): Page {
    const where = `${this.name} line ${line}`;
    const { id, published, ...rest } = row;
    const text = plain(rest.text, 'text', where)?.trim() ?? '';
    if (text === '')
      throw new GuanxiError(
        'FORMAT',
        `${where} has no ${columnOf('text', this.context.map)}`,
        'give it the text of the article, or say where that is with --map text=NAME',
      );
    const title = plain(rest.title, 'title', where)?.replace(/\s+/g, ' ').trim() ?? '';
    const meta: PageMeta = { ...this.context.meta };
    for (const field of ['newspaper', 'region', 'url'] as const) {
      const value = plain(rest[field], field, where)?.trim();
      if (value) meta[field] = value;
    }
    const date = plain(published, 'published', where)?.trim();
    if (date) {
      const iso = isoDate(date);
      if (iso === undefined) throw badDate(date, `${where} has`);
      meta.published = iso;
    }
    if (title) meta.title = title;
    const isTitled = title === '' || text.split('\n', 1)[0]?.trim() === title;
    return {
      doc: this.uniqueName(plain(id, 'id', where)?.trim(), line),
      text: isTitled ? text : `${title}\n\n${text}`,
      meta,
      single: true,
    };
  }

  /** By id, else by line; two rows of one id are told apart by their lines. */
  private uniqueName(id: string | undefined, line: number): string {
    let name = id || String(line);
    while (this.names.has(name)) name += `:${line}`;
    this.names.add(name);
    return `${this.name}/${name}`;
  }
}

function plain(value: unknown, field: Field, where: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new GuanxiError('FORMAT', `${where} has the ${field} ${JSON.stringify(value).slice(0, 80)}`, 'give it as plain text');
}
