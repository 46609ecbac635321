import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { GuanxiError } from '../errors.js';

/** One entry of a user's lexicon as it is written, with its line for messages. */
export interface UserRow {
  line: number;
  name: string;
  /** Empty where none is given. */
  type: string;
  aliases: string[];
  /** Name or path of a place; empty where none is given. */
  parent: string;
}

/** The type of a name that is none. */
export const NO_ENTITY = 'not-an-entity';

const FIELDS = ['name', 'type', 'aliases', 'parent', NO_ENTITY] as const;
const YES = /^(?:true|yes|x|是)$/i;
const NO = /^(?:false|no|否)?$/i;

/**
 * Reads a user's lexicon as rows: YAML where the file's name ends in `.yaml` or `.yml`, else columns between tabs.
 *
 * @param text of the file
 * @param file its name, for the format and for messages
 * @throws GuanxiError FORMAT, naming the line
 * @example
 * readUserRows('云溪谷\tplace\t智造谷|溪谷\t郴州市', 'names.tsv')[0]?.aliases; // ['智造谷', '溪谷']
 */
export function readUserRows(text: string, file: string): UserRow[] {
  return /\.ya?ml$/i.test(file) ? yamlRows(text, file) : tsvRows(text, file);
}

/** An error of one line of the user's lexicon. */
export function lineError(file: string, line: number, what: string, remedy: string): GuanxiError {
  return new GuanxiError('FORMAT', `${file} line ${line}: ${what}`, remedy);
}

function tsvRows(text: string, file: string): UserRow[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const line = index + 1;
    if (content.trim() === '' || content.startsWith('#') || isHeader(content)) return [];
    const cells = content.split('\t').map((cell) => cell.trim());
    if (cells.length > FIELDS.length)
      throw lineError(
        file,
        line,
        `it has ${cells.length} columns`,
        `write at most ${FIELDS.length} (${FIELDS.join(', ')}), several aliases with | between them`,
      );
    const [name = '', type = '', aliases = '', parent = '', not = ''] = cells;
    return [{ line, name, type: typeOf(type, not, file, line), aliases: listOf(aliases), parent }];
  });
}

const isHeader = (content: string): boolean => /^name\t/i.test(content);

const listOf = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);

/** The type, where a mark of its own may say that there is none. */
function typeOf(type: string, not: string, file: string, line: number): string {
  if (NO.test(not)) return type;
  if (YES.test(not) || not === NO_ENTITY) return NO_ENTITY;
  throw lineError(file, line, `${NO_ENTITY} is ${not}`, 'write yes, or leave it empty');
}

function yamlRows(text: string, file: string): UserRow[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (error) {
    const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    throw lineError(file, error.linePos?.[0].line ?? 1, `this is no YAML (${reason})`, 'write a list of entries: - name: …');
  }
  if (document.contents === null) return [];
  const lineOf = (node: unknown): number => lineCounter.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  if (!isSeq(document.contents)) throw lineError(file, lineOf(document.contents), 'this is no list', 'begin each entry with - name: …');
  return document.contents.items.map((item) => yamlRow(item, lineOf, file));
}

function yamlRow(item: unknown, lineOf: (node: unknown) => number, file: string): UserRow {
  const line = lineOf(item);
  if (!isMap(item)) throw lineError(file, line, 'this entry has no fields', 'write it as - name: … with the other fields below');
  const fields = new Map<string, string[]>();
  for (const { key, value } of item.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!(FIELDS as readonly string[]).includes(name))
      throw lineError(file, lineOf(key), `there is no field ${name}`, `the fields are ${FIELDS.join(' ')}`);
    fields.set(
      name,
      yamlTexts(name, value, (what) => lineError(file, lineOf(value ?? key), what, 'give it as plain text')),
    );
  }
  const one = (name: string): string => fields.get(name)?.[0] ?? '';
  return {
    line,
    name: one('name'),
    type: typeOf(one('type'), one(NO_ENTITY), file, line),
    aliases: (fields.get('aliases') ?? []).flatMap(listOf),
    parent: one('parent'),
  };
}

/** The text of a field; a list of texts only for aliases. */
function yamlTexts(field: string, value: unknown, problem: (what: string) => GuanxiError): string[] {
  if (value === null) return [];
  if (isScalar(value)) return value.value === null ? [] : [String(value.value).trim()];
  if (field === 'aliases' && isSeq(value)) return value.items.flatMap((item) => yamlTexts(field, isSeq(item) ? undefined : item, problem));
  throw problem(`${field} is a structure`);
}
