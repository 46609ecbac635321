import type { EntityType } from '../model.js';
import { compileGazetteer, type Gazetteer } from './gazetteer.js';
import { compileNames, type NameModel } from './names.js';
import { readTable } from './table.js';
import type { UserLexicon } from './user.js';
import { WordList } from './word-list.js';

/** What a title word says: an office in an organ, an office named by the place it heads, another affiliation, or a way to live somewhere. */
export type TitleKind = 'post' | 'head' | 'role' | 'resident';

/** A department's stem with its full form. */
export interface Department {
  full: string;
  /** Every stem that means the same, the full one first. */
  stems: string[];
}

/** A named thing of the genre's common stock. */
export interface KnownName {
  type: EntityType;
  subtype: string;
  /** Canonical name. */
  name: string;
  forms: string[];
}

/** A kind of organ, by what follows its jurisdiction. */
export interface OrganKind {
  /** Canonical name with `{J}` for the jurisdiction's full name. */
  template: string;
  subtype: string;
  /** Further forms, with `{J}`. */
  forms: string[];
}

/** What ends a program's name. */
export interface ProgramHead {
  subtype: string;
  /** May stand without quotation marks. */
  open: boolean;
}

/** Everything the rules know of words. */
export interface Lexicon {
  gazetteer: Gazetteer;
  /** Rivers, lakes, mountains and other parts of nature that lie in no one division. */
  landforms: WordList<true>;
  names: NameModel;
  departments: WordList<Department>;
  organs: WordList<OrganKind>;
  titles: WordList<TitleKind>;
  titlePrefixes: WordList<'former' | 'acting' | 'proposed' | ''>;
  orgSuffixes: WordList<string>;
  programHeads: WordList<ProgramHead>;
  known: WordList<KnownName>;
  /** Full name of the place that a paper belongs to, where its own name does not say. */
  newspapers: ReadonlyMap<string, string>;
  /** The user's own names, which win over the rules; see `addUserLexicon`. */
  user?: UserLexicon;
}

/**
 * Compiles the lexicon from the texts of its data files.
 *
 * @param files file name → text, every file of `src/core/lexicon/data`
 * @throws GuanxiError FORMAT where a file is missing or empty
 * @example
 * compileLexicon(readLexiconFiles()).gazetteer.lookup('郴州')[0]?.path; // '湖南省/郴州市'
 */
export function compileLexicon(files: Record<string, string>): Lexicon {
  const table = (name: string): string[][] => readTable(name, files[name]);
  const known = (name: string, type: EntityType): [string, KnownName][] =>
    table(name).flatMap(([line = '', subtype = 'other']) => {
      const forms = name === 'programs.tsv' ? programForms(line) : line.split(' ');
      const value = { type, subtype, name: forms[0] as string, forms };
      return forms.map((form): [string, KnownName] => [form, value]);
    });
  return {
    gazetteer: compileGazetteer(
      table('divisions.tsv'),
      table('renamed.tsv'),
      table('regions.tsv'),
      table('countries.tsv'),
      table('world-cities.tsv'),
    ),
    landforms: new WordList(table('landforms.tsv').map(([name = '']): [string, true] => [name, true])),
    names: compileNames(table('surnames.tsv'), table('given-names.tsv')),
    departments: new WordList(
      table('departments.tsv').flatMap(([full = '', short = '']) => {
        const stems = [full, ...short.split(' ').filter(Boolean)];
        return stems.map((stem): [string, Department] => [stem, { full, stems }]);
      }),
    ),
    organs: new WordList(
      table('organs.tsv').map(([core = '', template = '', subtype = '', forms = '']) => [
        core,
        { template, subtype, forms: forms.split(' ').filter(Boolean) },
      ]),
    ),
    titles: new WordList(table('titles.tsv').map(([t = '', kind]) => [t, kind as TitleKind])),
    titlePrefixes: new WordList(
      table('title-prefixes.tsv').map(([p = '', tenure]) => [p, (tenure ?? '') as 'former' | 'acting' | 'proposed' | '']),
    ),
    orgSuffixes: new WordList(table('org-suffixes.tsv').map(([s = '', subtype]) => [s, subtype ?? 'other'])),
    programHeads: new WordList(table('program-heads.tsv').map(([h = '', subtype = '', open]) => [h, { subtype, open: open === 'open' }])),
    known: new WordList([...known('national.tsv', 'organisation'), ...known('programs.tsv', 'program')]),
    newspapers: new Map(table('newspapers.tsv').map(([paper = '', place = '']) => [paper, place])),
  };
}

/** Forms of a program may hold a space inside quotation marks. */
function programForms(line: string): string[] {
  return line.match(/(?:“[^”]*”|[^ “])+/g) ?? [];
}
