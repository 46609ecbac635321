import type { EntityType } from '../model.js';
import { type Gazetteer, type PlaceRef, shortName } from './gazetteer.js';
import type { Lexicon } from './lexicon.js';
import { lineError, NO_ENTITY, readUserRows, type UserRow } from './user-rows.js';
import { WordList } from './word-list.js';

/** An entity that the user has named. */
export interface UserName {
  type: EntityType;
  /** Canonical name. */
  name: string;
  aliases: string[];
  /** Path of the place that holds it. */
  parent?: string;
  /** place: the place itself. */
  place?: PlaceRef;
}

/** The user's own names. They win over the rules. */
export interface UserLexicon {
  /** Every entity, by each of its names. */
  names: WordList<UserName>;
  /** The same, to be added to. */
  forms: readonly (readonly [form: string, entity: UserName])[];
  /** Names that are no entity. */
  refused: ReadonlySet<string>;
}

/** The legal form that a company's name may have after it: 星禾集团, 星禾集团股份有限公司. */
const LEGAL_FORM = '(?:集团|\\(集团\\))?(?:股份|有限|责任|控股)*公司';
export const LEGAL_FORM_NEXT = new RegExp(`^${LEGAL_FORM}`);
export const LEGAL_FORM_LAST = new RegExp(`${LEGAL_FORM}$`);

const TYPES: readonly EntityType[] = ['person', 'official', 'place', 'organisation', 'program'];
/** Level of a place that the gazetteer does not know, by what its name ends in. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/(?:县|自治旗|市辖区)$/, 'county'],
  [/市$/, 'city'],
  [/(?:镇|乡|街道|苏木)$/, 'town'],
  [/(?:村|社区|嘎查)$/, 'village'],
  [/(?:开发区|高新区|经开区|园区|保税区|自贸区)$/, 'zone'],
  [/[^景校厂矿林山湖库街小]区$/, 'county'],
];

/**
 * Adds a user's names to the lexicon. A file has one entry a line or list item, with the fields `name`, `type` (`person`, `official`, `place`,
 * `organisation`, `program` or `not-an-entity`), `aliases`, `parent` (a place, by name or by path). In a TSV file they stand in this order between
 * tabs, aliases with `|` between them, `#` before a comment:
 *
 *     name	type	aliases	parent
 *     云溪智造谷	place	智造谷	湖南省/郴州市
 *     林向阳	official
 *     高质量	not-an-entity
 *
 * In a YAML file:
 *
 *     - name: 云溪智造谷
 *       type: place
 *       aliases: [智造谷]
 *       parent: 湖南省/郴州市
 *     - name: 高质量
 *       not-an-entity: true
 *
 * @param lexicon what guanxi comes with
 * @param text of the user's file
 * @param file its name, for its format and for messages
 * @param fold folds the ways a page may print a character, as pages are folded before they are read
 * @returns a lexicon with both, and with what was added before; of one name the later entry counts. The one given stays as it is
 * @throws GuanxiError FORMAT naming file and line: an unknown type, a name given twice, a parent that is no known place
 * @example
 * addUserLexicon(lexicon, '林向阳\tofficial', 'names.tsv', normalise).user?.names.get('林向阳')?.type; // 'official'
 */
export function addUserLexicon(lexicon: Lexicon, text: string, file: string, fold: (text: string) => string): Lexicon {
  const rows = readUserRows(text, file).map((row) => foldRow(row, fold));
  if (rows.length === 0) throw lineError(file, 1, 'it holds no entry', 'write one a line: name, tab, type');
  checkRows(rows, file);
  const places = ownPlaces(rows, lexicon.gazetteer, file);
  const gazetteer = withPlaces(lexicon.gazetteer, places);
  const names: (readonly [string, UserName])[] = [];
  for (const row of rows) {
    if (row.type === NO_ENTITY) continue;
    const entity = userName(row, places.get(row), gazetteer, file);
    for (const form of printedForms(row)) names.push([form, entity]);
  }
  // Of one name the first entry counts.
  const forms = [...names, ...(lexicon.user?.forms ?? [])];
  const refused = new Set([...(lexicon.user?.refused ?? []), ...rows.filter((row) => row.type === NO_ENTITY).flatMap(formsOf)]);
  return { ...lexicon, gazetteer, user: { names: new WordList(forms), forms, refused } };
}

const formsOf = ({ name, aliases }: UserRow): string[] => [...new Set([name, ...aliases])];

/** Papers print a person's name of two characters with a space inside: `罗 盟`. */
function printedForms(row: UserRow): string[] {
  const forms = formsOf(row);
  const person = row.type === 'person' || row.type === 'official';
  return person ? forms.flatMap((form) => (/^\p{Script=Han}{2}$/u.test(form) ? [form, [...form].join(' ')] : [form])) : forms;
}

function foldRow(row: UserRow, fold: (text: string) => string): UserRow {
  return { ...row, name: fold(row.name), aliases: row.aliases.map(fold), parent: fold(row.parent) };
}

function checkRows(rows: readonly UserRow[], file: string): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const { line, type } = row;
    if (row.name === '') throw lineError(file, line, 'the name is missing', 'write it first');
    if (type !== NO_ENTITY && !isType(type)) {
      const what = type === '' ? `${row.name} has no type` : `${row.name} has the type ${type}`;
      throw lineError(file, line, what, `choose from ${[...TYPES, NO_ENTITY].join(' ')}`);
    }
    for (const form of formsOf(row)) {
      if ([...form].length < 2) throw lineError(file, line, `the name ${form} is one character long`, 'give a name of two or more');
      const before = lines.get(form);
      if (before !== undefined)
        throw lineError(file, line, `${form} stands in line ${before} already`, 'keep one of the two, with all aliases');
      lines.set(form, line);
    }
    if (row.parent !== '' && (type === 'person' || type === 'official' || type === NO_ENTITY))
      throw lineError(
        file,
        line,
        `${row.name} has the parent ${row.parent}`,
        'only a place, organisation or program has one: leave it out',
      );
  }
}

const isType = (type: string): type is EntityType => (TYPES as readonly string[]).includes(type);

/** The places among the rows: the gazetteer's own where it knows one of that name there, else new ones under their parents. */
function ownPlaces(rows: readonly UserRow[], gazetteer: Gazetteer, file: string): Map<UserRow, PlaceRef> {
  const out = new Map<UserRow, PlaceRef>();
  const byName = new Map(rows.filter((row) => row.type === 'place').map((row) => [row.name, row]));
  const place = (row: UserRow, below: readonly UserRow[]): PlaceRef => {
    const made = out.get(row);
    if (made) return made;
    if (below.includes(row)) throw lineError(file, row.line, `${row.name} lies in itself`, 'give it another parent');
    const above = byName.get(row.parent);
    const parent = above && above !== row ? place(above, [...below, row]) : onePlace(row.parent, row, gazetteer, file);
    const known = gazetteer.lookup(row.name).filter((ref) => ref.name === row.name && (!parent || ref.path.startsWith(`${parent.path}/`)));
    if (known.length > 1) throw ambiguous(row, row.name, known, file);
    const ref = known[0] ?? { name: row.name, level: levelOf(row.name), path: parent ? `${parent.path}/${row.name}` : row.name };
    out.set(row, ref);
    return ref;
  };
  for (const row of byName.values()) place(row, []);
  return out;
}

const levelOf = (name: string): string => LEVELS.find(([end]) => end.test(name))?.[1] ?? 'site';

/** The one place that a parent's name or path means. */
function onePlace(parent: string, row: UserRow, gazetteer: Gazetteer, file: string): PlaceRef | undefined {
  if (parent === '') return undefined;
  const exact = gazetteer.byPath(parent);
  if (exact) return exact;
  const found = gazetteer.lookup(parent);
  if (found.length > 1) throw ambiguous(row, parent, found, file);
  if (found[0]) return found[0];
  throw lineError(
    file,
    row.line,
    `the parent ${parent} of ${row.name} is no known place`,
    'give its full name, or an entry of its own of the type place',
  );
}

function ambiguous(row: UserRow, name: string, places: readonly PlaceRef[], file: string): Error {
  const remedy =
    name === row.name ? 'give its parent, as a path' : `write one of ${places.map((ref) => ref.path).join(' ')} (a path, with / between)`;
  return lineError(file, row.line, `there are ${places.length} places named ${name}`, remedy);
}

/** The gazetteer with the user's places under all their names, and under their short one beside others. */
function withPlaces(gazetteer: Gazetteer, places: ReadonlyMap<UserRow, PlaceRef>): Gazetteer {
  const byForm = new Map<string, PlaceRef[]>();
  const byPath = new Map<string, PlaceRef>();
  for (const ref of places.values()) {
    const short = shortName(ref.name, ref.level);
    if (short) byForm.set(short, [ref, ...gazetteer.lookup(short).filter((other) => other.path !== ref.path)]);
    byPath.set(ref.path, ref);
  }
  for (const [row, ref] of places) for (const form of formsOf(row)) byForm.set(form, [ref]);
  const own = new WordList(byForm);
  return {
    ...gazetteer,
    lookup: (name) => byForm.get(name) ?? gazetteer.lookup(name),
    longestAt(text, at) {
      const [mine, other] = [own.longestAt(text, at), gazetteer.longestAt(text, at)];
      return mine && mine.word.length >= (other?.word.length ?? 0) ? mine : other;
    },
    byPath: (path) => gazetteer.byPath(path) ?? byPath.get(path),
  };
}

function userName(row: UserRow, place: PlaceRef | undefined, gazetteer: Gazetteer, file: string): UserName {
  const parent = place ? place.path.slice(0, Math.max(0, place.path.lastIndexOf('/'))) : onePlace(row.parent, row, gazetteer, file)?.path;
  return {
    type: row.type as EntityType,
    name: row.name,
    aliases: row.aliases,
    ...(parent ? { parent } : {}),
    ...(place ? { place } : {}),
  };
}
