import { GuanxiError } from '../../errors.js';
import { isDate } from '../../spell.js';
import type { KnownBody, KnownFacts, KnownPerson } from './facts.js';

/** Columns of a table of known facts; only name must be there. */
export const COLUMNS = ['name', 'type', 'aliases', 'parent', 'organ', 'title', 'start', 'end', 'id'] as const;

/** A row by column, with its line. */
export type KnownRow = { line: number; values: Readonly<Record<string, string | undefined>> };

/**
 * Known facts of a table, one row for each person, post or body. `type` is person (where it is left out), official or organisation; `aliases` stand with
 * `|` between them; `organ` and `title` give a person a post, from `start` to `end`. Rows of one name are one person, unless their `id` differs.
 *
 * @throws GuanxiError FORMAT naming the line: an unknown column or type, a row without a name, a title without an organ, a date that is none
 * @example
 * factsOfRows([{ line: 2, values: { name: '林晓禾', type: 'official', organ: '河阳县人民政府', title: '县长', start: '2021' } }], 'known.csv');
 */
export function factsOfRows(rows: readonly KnownRow[], file: string): KnownFacts {
  const people = new Map<string, KnownPerson>();
  const bodies = new Map<string, KnownBody>();
  for (const { line, values } of rows) {
    const unknown = Object.keys(values).find((column) => !(COLUMNS as readonly string[]).includes(column));
    if (unknown !== undefined) throw wrong(file, line, `there is no column ${unknown}`, `choose from ${COLUMNS.join(' ')}`);
    const field = (column: (typeof COLUMNS)[number]): string => (values[column] ?? '').trim();
    const [name, type, parent] = [field('name'), field('type') || 'person', field('parent')];
    const aliases = field('aliases')
      .split('|')
      .map((alias) => alias.trim())
      .filter(Boolean);
    if (name === '') throw wrong(file, line, 'the name is missing', 'write it in the column name');
    if (type === 'organisation') {
      const before = bodies.get(name);
      bodies.set(name, {
        name,
        aliases: [...(before?.aliases ?? []), ...aliases],
        ...(before?.parent === undefined ? {} : { parent: before.parent }),
        ...(parent === '' ? {} : { parent }),
        line: before?.line ?? line,
      });
    } else if (type === 'person' || type === 'official') {
      const key = `${name}\n${field('id')}`;
      const person: KnownPerson = people.get(key) ?? { name, type, aliases: [], posts: [], line };
      people.set(key, person);
      person.aliases.push(...aliases.filter((alias) => !person.aliases.includes(alias)));
      if (type === 'official') person.type = type;
      if (field('organ') !== '' || field('title') !== '') person.posts.push(postOf(field, file, line));
    } else {
      throw wrong(file, line, `${name} has the type ${type}`, 'choose from person official organisation');
    }
  }
  return { file, people: [...people.values()], bodies: [...bodies.values()] };
}

function postOf(field: (column: 'organ' | 'title' | 'start' | 'end') => string, file: string, line: number): KnownPerson['posts'][number] {
  const [organ, title, start, end] = [field('organ'), field('title'), field('start'), field('end')];
  if (organ === '' || title === '') throw wrong(file, line, 'a post lacks its organ or its title', 'give both, or neither');
  const bad = [start, end].find((date) => date !== '' && !isDate(date));
  if (bad !== undefined) throw wrong(file, line, `the date is ${bad}`, 'give a date as 2021, 2021-10 or 2021-10-29');
  return { organ, title, ...(start === '' ? {} : { start }), ...(end === '' ? {} : { end }) };
}

function wrong(file: string, line: number, what: string, remedy: string): GuanxiError {
  return new GuanxiError('FORMAT', `${file} line ${line}: ${what}`, remedy);
}
