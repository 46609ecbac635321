import { collect } from '../collect.js';
import { GuanxiError } from '../errors.js';
import type { EntityType, Modality } from '../model.js';
import { allMatches } from '../text/matches.js';
import { modalityOf } from './modality.js';
import { modifies } from './modifies.js';
import type { Claim, Party, Rule } from './rule.js';
import { clauseAt, partyOf, printedAt, type Story } from './story.js';
import { holds, watch } from './trigger-index.js';
import { type TriggerName, triggers } from './triggers.js';
import { ANY_UNIT, bitsOfTypes, UNIT_CLASS, unitsBetween, type View } from './view.js';

type Role = 'head' | 'tail';

interface Slot {
  role: Role;
  types: ReadonlySet<EntityType>;
  /** A list with other things between, or a stretch: a name in it may only belong to the next. */
  loose: boolean;
}

interface Compiled {
  regex: RegExp;
  /** The sets of words of which a text that matches holds one each. */
  words: readonly number[];
  /** For each slot its types of mentions, as bits: a text without any of one cannot match. */
  types: readonly number[];
  slots: Slot[];
  /** The clause's subject fills this slot. */
  subject?: Slot;
}

interface MatchOptions {
  /** Reads the modality anew: a standing policy that is `to be carried out` has been adopted. */
  modality?: (modality: Modality, tail: Party, before: string) => Modality;
  /** Refuses pairs. */
  accept?: (head: Party, tail: Party, story: Story) => boolean;
  /** Whether a sentence is one to look in; all are where absent. */
  within?: (text: string) => boolean;
}

const SEPARATOR = '(?:[“”‘’《》]*(?:(?:[、和与及跟]|以及|,以及|,)[“”‘’《》]*)?)';
/** Between the names of a list that also has items without a name, or names with a word after them. */
const LOOSE = `(?:${SEPARATOR}|[^,;:。!?、${ANY_UNIT}]{0,10}(?:[、和及]|以及)(?:[^,;:。!?、${ANY_UNIT}]{1,16}[、和及]){0,3})[“”‘’《》]*`;
/** Up to the next name, which a separator or list gap before it must reach: looked at as a whole, so that no gap is tried in two ways. */
const reaching = (gap: string): string => `(?=${gap}[${ANY_UNIT}])[^${ANY_UNIT}]*`;
/** A clause that says whose it is: `某集团投资兴建的`. */
const WHOSE = `(?:[${ANY_UNIT}][^,;:。!?、${ANY_UNIT}]{0,16}的)`;
const SLOT = /<(subject-head|subject-tail|head|tail|honour)(?::([a-z|]+))?(\+\+|\*\*|[+*])?>/g;

/**
 * Compiles a pattern over the views of sentences.
 *
 * A pattern is a regular expression with a few words of its own: `<head:official|person>` and `<tail:place+>` are mentions of
 * these types, one or a list (`++`: with other things between); `<tail:program*>` is any number of them up to the end of the clause, `**` of the sentence;
 * `<honour>` takes words; a pattern that begins with `<subject-head:place>` is about clauses in which such a one acts and is
 * matched after it, named or not; `..` is a gap within the clause, `...` within the sentence; `@sign` any verb of the list.
 *
 * @throws GuanxiError FORMAT on a verb list or a type that does not exist
 */
export function compilePattern(pattern: string): Compiled {
  const slots: Slot[] = [];
  let subject: Slot | undefined;
  const source = pattern
    .replace(SLOT, (_, name: string, types = '', many = '') => {
      if (name === 'honour')
        return `[“‘"]?(?<honour>[^,;:。!?“”‘’"]{2,40}?|[${UNIT_CLASS.program}]|(?<=[“"])[${UNIT_CLASS.organisation}${UNIT_CLASS.place}](?=[”"]))[”’"]?`;
      const kinds = new Set((types as string).split('|').map((type) => checked(type)));
      if (name.startsWith('subject-')) {
        subject = { role: name.slice('subject-'.length) as Role, types: kinds, loose: false };
        return '';
      }
      slots.push({ role: name as Role, types: kinds, loose: many !== '' && many !== '+' });
      const one = `[${[...kinds].map((type) => UNIT_CLASS[type]).join('')}]`;
      const body =
        many === '++'
          ? `${WHOSE}?${one}(?:${reaching(LOOSE)}${WHOSE}?${one})*`
          : many === '+'
            ? `${one}(?:${reaching(SEPARATOR)}${one})*`
            : many === '*'
              ? '[^,;:。!?]*?'
              : many === '**'
                ? '[^。!?]*?'
                : one;
      const greedy = many.startsWith('*') ? body.replace('*?', '*') : body;
      return `(?<${name}${slots.length}>${greedy})`;
    })
    .replace(/@([a-zA-Z]+)/g, (_, name: string) => {
      const verbs = triggers[name as TriggerName];
      if (verbs === undefined)
        throw new GuanxiError(
          'FORMAT',
          `unknown verb list @${name} in the pattern ${pattern}`,
          `use one of ${Object.keys(triggers).join(', ')}`,
        );
      return `(?:${verbs})`;
    })
    .replace(/(?<!\\)\.\.\./g, '[^。!?;]{0,60}?')
    .replace(/(?<!\\)\.\./g, '[^,;:。!?]{0,40}?');
  const types = slots.map((slot) => bitsOfTypes(slot.types));
  return { regex: new RegExp(source, 'g'), words: watch(source), types, slots, ...(subject ? { subject } : {}) };
}

function checked(type: string): EntityType {
  if (type in UNIT_CLASS) return type as EntityType;
  throw new GuanxiError('FORMAT', `unknown type ${type} in a pattern`, `use one of ${Object.keys(UNIT_CLASS).join(', ')}`);
}

/**
 * Makes a rule's `find` of a pattern: heads and tails of lists are paired each with each.
 *
 * @example
 * { id: 'meets.receive', find: matching('<head:official|person>..@receive了?<tail:official|person+>'), … }
 */
export function matching(pattern: string, options: MatchOptions = {}): Rule['find'] {
  const compiled = compilePattern(pattern);
  return (story) => (compiled.subject ? inClauses(compiled, story, options) : inSentences(compiled, story, options));
}

/** Whether a text has a mention for every slot, and the words: most have not, and looking is cheaper than matching. */
function canMatch({ types, words }: Compiled, found: { types: number; triggers: Uint32Array }): boolean {
  for (const bits of types) if ((found.types & bits) === 0) return false;
  return holds(found.triggers, words);
}

function inSentences(compiled: Compiled, story: Story, options: MatchOptions): Claim[] {
  return collect(
    readable(story, compiled.words).filter(
      ({ text, types }) => compiled.types.every((bits) => (types & bits) !== 0) && options.within?.(text) !== false,
    ),
    (view) =>
      collect(allMatches(view.text, compiled.regex), (match) => {
        const clause = clauseAt(story, view, match.index);
        return claimsOf(compiled, story, view, match, 0, clause?.start ?? 0, clause?.earlier ?? '', [], options);
      }),
  );
}

function inClauses(compiled: Compiled, story: Story, options: MatchOptions): Claim[] {
  const { subject } = compiled;
  const open = story.clauses.filter((clause) => clause.subject.length > 0 && canMatch(compiled, clause));
  return collect(open, (clause) => {
    const actors = clause.subject.filter(({ entity }) => subject?.types.has(entity.type));
    if (!actors.length || options.within?.(clause.view.text) === false) return [];
    const text = clause.view.text.slice(clause.predicate, clause.end);
    return collect(allMatches(text, compiled.regex), (match) =>
      claimsOf(compiled, story, clause.view, match, clause.predicate, clause.predicate, clause.earlier, actors, options),
    );
  });
}

function claimsOf(
  { slots, subject }: Compiled,
  story: Story,
  view: View,
  match: RegExpMatchArray,
  shift: number,
  clauseStart: number,
  earlier: string,
  actors: Party[],
  options: MatchOptions,
): Claim[] {
  const parties: Record<Role, Party[]> = { head: [], tail: [] };
  if (subject) parties[subject.role].push(...actors);
  const base = (match.index ?? 0) + shift;
  let firstSlot = base + match[0].length;
  let from = 0;
  for (const [i, slot] of slots.entries()) {
    const words = match.groups?.[`${slot.role}${i + 1}`] ?? '';
    from = match[0].indexOf(words, from);
    const at = base + from;
    const units = unitsBetween(view, at, at + words.length).filter(
      (unit) => slot.types.has(unit.entity.type) && !modifies(view, unit, slot.loose),
    );
    parties[slot.role].push(...units.map(partyOf));
    if (slot.role === 'tail') firstSlot = Math.min(firstSlot, at);
    from += words.length;
  }
  const before = view.text.slice(clauseStart, firstSlot).replace(TAKES, '').replace(UNITS, '');
  const modality = modalityOf(before, sameSubject(earlier));
  const honour = match.groups?.honour;
  const honourAt = honour === undefined ? -1 : base + match[0].lastIndexOf(honour);
  return collect(parties.head, (head) =>
    parties.tail
      .filter((tail) => tail.entity.key !== head.entity.key && options.accept?.(head, tail, story) !== false)
      .map((tail) => ({
        head,
        tail,
        sentence: view.sentence.index,
        modality: options.modality?.(modality, tail, before) ?? modality,
        certainty: head.certainty * tail.certainty,
        ...(honour === undefined ? {} : { honour: printedAt(story, view, honourAt, honourAt + honour.length) }),
      })),
  );
}

/** `将` right before its object takes it, and tells of no future. */
const TAKES = /将[“"]?$/;
const UNITS = new RegExp(`[${ANY_UNIT}]`, 'g');
const LAST_UNIT = new RegExp(`[${ANY_UNIT}][^${ANY_UNIT}]*$`);
/** The part of a sentence before a clause that a wish still reaches from: to the last semicolon, or the last one who acts. */
function sameSubject(earlier: string): string {
  return earlier.slice(Math.max(earlier.lastIndexOf(';'), earlier.search(LAST_UNIT), 0)).slice(-30);
}

/**
 * Views whose sentences tell something: no bylines and credits.
 *
 * @param words sets of words of which a view must hold one each, from `watch`; all views where absent
 */
export function readable(story: Story, words: readonly number[] = []): readonly View[] {
  return words.length === 0 ? story.readable : story.readable.filter(({ triggers }) => holds(triggers.bits, words));
}
