import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { GuanxiError } from '../../errors.js';
import type { Correction, CorrectionEdit } from '../../graph-model.js';
import type { EntityType, RelationType } from '../../model.js';
import type { Ontology } from '../../ontology/ontology.js';

const ACTIONS = ['merge', 'split', 'rename', 'retype', 'delete', 'assert'] as const;

/** Fields beside the action itself, `why` and `who`. */
const FIELDS: Record<(typeof ACTIONS)[number], readonly string[]> = {
  merge: ['into'],
  split: ['articles', 'as'],
  rename: ['to'],
  retype: ['type', 'subtype'],
  delete: [],
  assert: ['relation', 'to', 'title', 'honour', 'asOf'],
};

/**
 * Reads a file of corrections: a YAML list of what a reader knows better, each with a reason and who says so. Keys are those of the graph
 * (`guanxi explain NAME` prints them).
 *
 * @param text of the file
 * @param file its name, for errors and for the graph
 * @param ontology says which types and relations there are
 * @throws GuanxiError FORMAT with file and line where something is missing, unknown or of the wrong kind
 * @example
 * parseCorrections(`
 * - merge: [person:周望川@河阳市, person:周望川@云溪市]   # all become the first, or `into`
 *   into: person:周望川
 *   why: he moved to 云溪市 in 2021, see the yearbook
 *   who: Lin
 * - split: person:许临风                                # what these pages or articles say is of someone else
 *   articles: [b.txt, c.txt#2]
 *   as: person:许临风@云溪日报
 *   why: the reporter is no relation of the mayor
 *   who: Lin
 * - rename: organisation:河阳县住建局                    # the key stays, the old name becomes an alias
 *   to: 河阳县住房和城乡建设局
 *   why: the full name
 *   who: Lin
 * - retype: person:林晓禾
 *   type: official
 *   subtype: government
 *   why: she heads the county
 *   who: Lin
 * - delete: program:清渠                                # or the key of an edge
 *   why: no program, a misread headline
 *   who: Lin
 * - assert: person:林晓禾
 *   relation: holds_post
 *   to: organisation:河阳县人民政府
 *   title: 县长
 *   asOf: 2021-10
 *   why: the gazette of October 2021
 *   who: Lin
 * `, 'guanxi.corrections.yaml', ontology);
 */
export function parseCorrections(text: string, file: string, ontology: Ontology): Correction[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw wrong(file, lines.linePos(error.pos[0]).line, `is no YAML (${error.message.split('\n')[0]})`, 'put it right');
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) throw wrong(file, 1, 'is no list', 'begin each correction with a dash, as in - delete: KEY');
  return document.contents.items.map((item) => {
    const line = lines.linePos((item as { range?: [number, number, number] | null }).range?.[0] ?? 0).line;
    if (!isMap(item)) throw wrong(file, line, 'is no correction', `give it one of ${ACTIONS.join(' ')}, with why and who`);
    const fields = new Fields(item, file, line);
    const edit = editOf(fields, ontology);
    const [start, end] = fields.range('why');
    return { edit, why: fields.text('why'), who: fields.text('who'), file, line, start, end };
  });
}

function editOf(fields: Fields, ontology: Ontology): CorrectionEdit {
  const action = fields.action();
  switch (action) {
    case 'merge': {
      const keys = fields.texts('merge');
      const into = fields.optional('into') ?? (keys[0] as string);
      const classes = new Set([...keys, into].map((key) => key.slice(0, key.indexOf(':'))));
      if (keys.length < 2 && fields.optional('into') === undefined) throw fields.wrong('merges one key', 'name two, or say into');
      if (classes.size > 1) throw fields.wrong(`merges ${[...classes].join(' and ')}`, 'merge entities of one class; retype them first');
      return { action, keys, into };
    }
    case 'split':
      return { action, key: fields.text('split'), articles: fields.texts('articles'), as: fields.text('as') };
    case 'rename':
      return { action, key: fields.text('rename'), to: fields.text('to') };
    case 'retype': {
      const type = fields.choice('type', idsOf(ontology.types)) as EntityType;
      const subtype = fields.optional('subtype') === undefined ? undefined : fields.choice('subtype', ontology.types[type].subtypes);
      return { action, key: fields.text('retype'), type, ...(subtype === undefined ? {} : { subtype }) };
    }
    case 'delete':
      return { action, key: fields.text('delete') };
    case 'assert': {
      const relation = fields.choice('relation', idsOf(ontology.relations)) as RelationType;
      const [title, honour, asOf] = ['title', 'honour', 'asOf'].map((name) => fields.optional(name));
      if (asOf !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(asOf))
        throw fields.wrong(`has asOf ${asOf}`, 'give a date like 2021-10-29');
      return {
        action,
        head: fields.text('assert'),
        relation,
        tail: fields.text('to'),
        ...(title === undefined ? {} : { title }),
        ...(honour === undefined ? {} : { honour }),
        ...(asOf === undefined ? {} : { asOf }),
      };
    }
  }
}

/** The fields of one correction, each asked for by what it must be. */
class Fields {
  constructor(
    readonly item: YAMLMap,
    readonly file: string,
    readonly line: number,
  ) {}

  action(): (typeof ACTIONS)[number] {
    const names = this.item.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
    const [action, ...more] = ACTIONS.filter((name) => names.includes(name));
    if (action === undefined || more.length > 0) throw this.wrong('must say one thing to do', `give it one of ${ACTIONS.join(' ')}`);
    const known = [action, ...FIELDS[action], 'why', 'who'];
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) throw this.wrong(`has the field ${unknown}`, `${action} takes ${known.join(' ')}`);
    return action;
  }

  optional(name: string): string | undefined {
    const node = this.item.get(name, true);
    if (!isScalar(node) || node.value === null) return undefined;
    // A year or a date is text here, as written.
    return (node.source ?? String(node.value)).trim() || undefined;
  }

  text(name: string): string {
    const value = this.optional(name);
    if (value === undefined)
      throw this.wrong(`lacks ${name}`, name === 'why' || name === 'who' ? 'say why, and who says so' : `give it ${name}`);
    return value;
  }

  texts(name: string): string[] {
    const node = this.item.get(name, true);
    const values = isSeq(node) ? node.items.map((entry) => (isScalar(entry) ? String(entry.value) : '')) : [this.text(name)];
    if (values.length === 0 || values.includes(''))
      throw this.wrong(`has a ${name} that is no list of names`, `give it as ${name}: [A, B]`);
    return values;
  }

  choice(name: string, known: readonly string[]): string {
    const value = this.text(name);
    if (!known.includes(value)) throw this.wrong(`has the ${name} ${value}`, `choose from ${known.join(' ')}`);
    return value;
  }

  range(name: string): [start: number, end: number] {
    const node = this.item.get(name, true);
    return isScalar(node) && node.range ? [node.range[0], node.range[1]] : [0, 0];
  }

  wrong(what: string, remedy: string): GuanxiError {
    return wrong(this.file, this.line, what, remedy);
  }
}

function wrong(file: string, line: number, what: string, remedy: string): GuanxiError {
  return new GuanxiError('FORMAT', `the correction at ${file}:${line} ${what}`, remedy);
}

/** What a correction may make: nothing that only some graphs have. */
function idsOf(specs: Ontology['types'] | Ontology['relations']): string[] {
  return Object.values(specs).flatMap(({ id, optional }) => (optional ? [] : [id]));
}
