import { parseDocument } from 'yaml';
import { GuanxiError } from '../core/errors.js';
import type { PageMeta } from '../core/model.js';

const KEYS = ['title', 'newspaper', 'region', 'url'] as const;
const OPEN = /^---[ \t]*\r?\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const DATE = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})(?:日?[T ].*|日)?|月)?|年)?$/;
const LOOKS_LIKE_KEY = /^[A-Za-z_-]+[ \t]*:/m;

/**
 * Reads the YAML front matter of a page: `title newspaper published region url` between two lines of `---` at its very start.
 * Other keys are let be. A page that merely begins with a rule has none.
 *
 * @param text the decoded file
 * @param name what to call the file in an error
 * @returns what it says, and where the page proper begins
 * @throws GuanxiError FORMAT where it is not closed, is no YAML, or a value is of the wrong kind
 * @example
 * readFrontMatter('---\nregion: 衡阳\n---\n正文', 'a.txt'); // { meta: { region: '衡阳' }, bodyStart: 19 }
 */
export function readFrontMatter(text: string, name: string): { meta: PageMeta; bodyStart: number } {
  const none = { meta: {}, bodyStart: 0 };
  const open = OPEN.exec(text);
  if (!open) return none;
  const from = open[0].length;
  const close = CLOSE.exec(text.slice(from));
  if (!close) {
    if (text.slice(from).search(LOOKS_LIKE_KEY) !== 0) return none;
    throw new GuanxiError('FORMAT', `${name} opens front matter and never closes it`, 'put a line of --- after it');
  }
  const yaml = text.slice(from, from + close.index);
  const fields = mapping(yaml, name);
  if (!fields) return none;
  return { meta: metaOf(fields, name), bodyStart: from + close.index + close[0].length };
}

/** The block as keys and values; undefined where it is the page's own text between two rules. */
function mapping(yaml: string, name: string): Record<string, unknown> | undefined {
  if (yaml.trim() === '') return {};
  if (!LOOKS_LIKE_KEY.test(yaml)) return undefined;
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) {
    const reason = (error.message.split('\n')[0] ?? '').replace(/:$/, '');
    throw new GuanxiError(
      'FORMAT',
      `${name} has front matter that is no YAML (${reason})`,
      'write one `key: value` a line, values with a colon in quotes',
    );
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function metaOf(fields: Record<string, unknown>, name: string): PageMeta {
  const meta: PageMeta = {};
  for (const key of KEYS) {
    const value = fields[key];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new GuanxiError('FORMAT', `${name} has the ${key} ${JSON.stringify(value)} in its front matter`, 'give it as plain text');
    }
    meta[key] = String(value).trim();
  }
  const { published } = fields;
  if (published !== undefined && published !== null && published !== '') {
    const date = isoDate(published);
    if (date === undefined) throw badDate(published, `${name} has`);
    meta.published = date;
  }
  return meta;
}

/**
 * A day, month or year as people and YAML write it, to ISO.
 *
 * @param value text (`2021-10-29`, `2021年10月`, `20211029`, with a time after it or not), a number, or a Date
 * @returns undefined where it is no date
 * @example
 * isoDate('2021年10月29日'); // '2021-10-29'
 */
export function isoDate(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'object' ? '' : String(value).trim();
  const parts = DATE.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const iso = parts
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return iso !== undefined && isRealDate(iso) ? iso : undefined;
}

/** What to say of a date that is none; `where` ends in a verb: `a.csv line 3 has`. */
export function badDate(value: unknown, where: string): GuanxiError {
  return new GuanxiError('FORMAT', `${where} the date ${JSON.stringify(value)}`, 'write published as 2021-10-29, 2021-10 or 2021');
}

function isRealDate(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
