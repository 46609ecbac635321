import { collect } from '../collect.js';
import type { Entity } from '../model.js';
import { allMatches } from '../text/matches.js';
import { readable } from './matcher.js';
import { modalityOf } from './modality.js';
import type { Claim } from './rule.js';
import { bodyOf, sameSide } from './signings.js';
import { isPerson, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { UNIT_CLASS, unitAt, unitsBetween, type View } from './view.js';

const BODY = `[${UNIT_CLASS.organisation}${UNIT_CLASS.place}]`;
const BOTH =
  /(?:双方|[两二](?:市|县|区|地|州|镇|村|校|院|家|企|单位|家医院|所学校))[^,;。!?\uE000-\uEFFF]{0,12}?(?:签订|签署|签约|签下|结为|结成|缔结|达成[^,;。!?]{0,8}?(?:协议|合作))/g;
const BOTH_WORDS = watch(BOTH.source);
const PAIR = new RegExp(`(${BODY})(?:与|和|同)(${BODY})(?!${BODY})`, 'g');
const HEADS = new RegExp(`([${UNIT_CLASS.person}])(?:与|和|同)([${UNIT_CLASS.person}])`, 'g');
/** How many sentences back the two may stand. */
const REACH = 3;

/** `双方签订协议`: the two bodies, or the bodies of the two heads, that were named together last. */
export function bothSign(story: Story): Claim[] {
  return collect(readable(story, BOTH_WORDS), (view) =>
    collect(allMatches(view.text, BOTH), (match): Claim[] => {
      const pair = pairBefore(story, view, match.index);
      const clause = /[^,;:。!?]*$/.exec(view.text.slice(0, match.index + match[0].length))?.[0] ?? '';
      return pair ? [claimOf(pair, view, modalityOf(clause, ''), 0.95)] : [];
    }),
  );
}

function pairBefore(story: Story, view: View, at: number): [Entity, Entity] | undefined {
  const index = story.views.indexOf(view);
  for (let back = 0; back <= REACH; back++) {
    const other = story.views[index - back];
    if (!other) return undefined;
    const text = other === view ? view.text.slice(0, at) : other.text;
    const pair = lastPair(other, text, PAIR, ({ entity }) => entity) ?? lastPair(other, text, HEADS, ({ entity }) => signer(story, entity));
    if (pair) return pair;
  }
  return undefined;
}

const signer = (story: Story, entity: Entity): Entity | undefined => (isPerson(entity) ? bodyOf(story, entity) : undefined);

function lastPair(
  view: View,
  text: string,
  pattern: RegExp,
  of: (unit: { entity: Entity }) => Entity | undefined,
): [Entity, Entity] | undefined {
  for (const match of [...allMatches(text, pattern)].reverse()) {
    const [first, second] = unitsBetween(view, match.index, match.index + match[0].length);
    const [a, b] = [first && of(first), second && of(second)];
    if (a && b && areTwo(a, b)) return [a, b];
  }
  return undefined;
}

/** Two of a kind, neither in the other. */
const areTwo = (a: Entity, b: Entity): boolean =>
  !sameSide(a, b) &&
  a.parent !== b.key &&
  b.parent !== a.key &&
  !a.key.startsWith(`${b.key}/`) &&
  !b.key.startsWith(`${a.key}/`) &&
  (a.type !== 'place' || b.type !== 'place' || a.subtype === b.subtype);

/** A meeting, project or office whose name says that two places work together. */
const JOINT = /签约|对口|协作|合作|结对|共建|友好|山海|帮扶|支援/;
const BETWEEN = /[—·\-–与和]{1,2}/g;

/** `甲县—乙县协作座谈会`, `某大学与某县合作签约仪式`: the two that its name begins with. */
export function namedTogether(story: Story): Claim[] {
  const places = [...story.entities.values()].filter(
    ({ type, subtype }) => type === 'organisation' || (type === 'place' && /^(?:city|county|town)$/.test(subtype ?? '')),
  );
  if (places.length < 2) return [];
  return collect(story.readable, (view) =>
    collect(
      view.units.filter(({ entity }) => entity.type === 'program' && JOINT.test(entity.name)),
      ({ entity, at }): Claim[] => {
        const before = placeBefore(view, at);
        const pair = before
          ? two(
              before,
              beginsWith(
                entity.name,
                places.filter(({ type }) => type === 'place'),
              ),
            )
          : pairIn(entity.name, places);
        return pair ? [claimOf(pair, view, 'asserted', 0.95)] : [];
      },
    ),
  );
}

/** The place before a dash or a dot before a name. */
function placeBefore(view: View, at: number): Entity | undefined {
  const dashes = /[—·\-–]{1,2}[“"]?$/.exec(view.text.slice(Math.max(0, at - 3), at))?.[0].length;
  const entity = dashes === undefined ? undefined : unitAt(view, at - dashes - 1)?.entity;
  return entity?.type === 'place' ? entity : undefined;
}

function pairIn(name: string, places: readonly Entity[]): [Entity, Entity] | undefined {
  for (const match of allMatches(name, BETWEEN)) {
    const pair = two(
      longest(places, (form) => name.slice(0, match.index) === form),
      beginsWith(name.slice(match.index + match[0].length), places),
    );
    if (pair) return pair;
  }
  return undefined;
}

/** The place that a name begins with, its province or city passed over. */
function beginsWith(name: string, places: readonly Entity[]): Entity | undefined {
  const first = longest(places, (form) => name.startsWith(form));
  return first ?? longest(places, (form) => form.length > 1 && name.slice(2, 2 + form.length) === form);
}

function longest(places: readonly Entity[], fits: (form: string) => boolean): Entity | undefined {
  let best: { place: Entity; length: number } | undefined;
  for (const place of places)
    for (const form of [place.name, ...place.aliases])
      if (form.length > 1 && form.length > (best?.length ?? 0) && fits(form)) best = { place, length: form.length };
  return best?.place;
}

const two = (a: Entity | undefined, b: Entity | undefined): [Entity, Entity] | undefined => (a && b && areTwo(a, b) ? [a, b] : undefined);

const claimOf = ([a, b]: [Entity, Entity], view: View, modality: Claim['modality'], certainty: number): Claim => ({
  head: { entity: a, certainty },
  tail: { entity: b, certainty: 1 },
  sentence: view.sentence.index,
  modality,
  certainty,
});
