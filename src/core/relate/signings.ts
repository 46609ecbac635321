import { collect } from '../collect.js';
import type { Entity } from '../model.js';
import { allMatches } from '../text/matches.js';
import { readable } from './matcher.js';
import type { Claim, Party } from './rule.js';
import { isPerson, partyOf, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { UNIT_CLASS, unitAt, unitsBetween } from './view.js';

const BODY = `[${UNIT_CLASS.organisation}${UNIT_CLASS.place}]`;

const HELD = new RegExp(
  `(${BODY})(?:与|同|和|跟)(${BODY}(?:[、和与及]${BODY})*)(?:在[^,;:。!?]{0,10}?)?(?:(?:共同|成功|正式)?(?:举行|举办|签署|签订|签定|签下)了?[^,;:。!?、\uE000-\uEFFF]{0,8})?([${UNIT_CLASS.program}])`,
  'g',
);
const HELD_WORDS = watch(HELD.source);
/** A ceremony or paper whose name says that two parties bind themselves. */
const BINDS = /签约|签字|协议|备忘录|意向书|合同|结对|共建/;

/** `A与B举行战略合作签约仪式`: what they hold or sign has a name of its own. */
export function signedByName(story: Story): Claim[] {
  return collect(readable(story, HELD_WORDS), (view) =>
    collect(allMatches(view.text, HELD), (match): Claim[] => {
      const end = match.index + match[0].length;
      const head = unitAt(view, match.index);
      if (!head || !BINDS.test(unitAt(view, end - 1)?.entity.name ?? '')) return [];
      const tails = unitsBetween(view, match.index + 2, match.index + 2 + (match[2] as string).length);
      return tails.map((tail) => claim(partyOf(head), partyOf(tail), view.sentence.index));
    }),
  );
}

const PERSON = `[${UNIT_CLASS.person}]`;
const SIGNATORIES = new RegExp(
  `(?:(${PERSON})|代表(${BODY}))(?:与|同|和|跟|、)[${UNIT_CLASS.organisation}]?(${PERSON})(?:进行|在|共同|分别|一起|代表|现场|正式)?[^,;:。!?、${UNIT_CLASS.person}]{0,14}?(?:签约|签字|签署|签订)`,
  'g',
);
const SIGNATORY_WORDS = watch(SIGNATORIES.source);

/** `某县县长甲与某集团董事长乙代表双方签约`: the bodies that the two who sign are of. */
export function signedByHeads(story: Story): Claim[] {
  return collect(readable(story, SIGNATORY_WORDS), (view) =>
    collect(allMatches(view.text, SIGNATORIES), (match): Claim[] => {
      const [first, second] = unitsBetween(view, match.index, match.index + match[0].length).filter(
        ({ entity }) => isPerson(entity) || entity.type === 'organisation' || entity.type === 'place',
      );
      if (!first || !second || second.entity.type === 'place') return [];
      const a = isPerson(first.entity) ? bodyOf(story, first.entity) : first.entity;
      const b = isPerson(second.entity) ? bodyOf(story, second.entity) : second.entity;
      if (!a || !b || sameSide(a, b)) return [];
      return [claim(partyFor(a), partyFor(b), view.sentence.index)];
    }),
  );
}

const ALL_SIGN = new RegExp(
  `(${PERSON}(?:[、,和与]${PERSON})+)(?:分别)?代表(?:[双三四各]方|${BODY}(?:[、和与]${BODY})*)[^,;:。!?${UNIT_CLASS.person}]{0,10}?(?:签约|签字|签署|签订)`,
  'g',
);
const ALL_SIGN_WORDS = watch(ALL_SIGN.source);

/** `甲、乙、丙代表三方签署协议`: the bodies that they are of, each with each. */
export function signedByAll(story: Story): Claim[] {
  return collect(readable(story, ALL_SIGN_WORDS), (view) =>
    collect(allMatches(view.text, ALL_SIGN), (match): Claim[] => {
      const signers = unitsBetween(view, match.index, match.index + (match[1] as string).length);
      const bodies = collect(signers, ({ entity }) => bodyOf(story, entity) ?? []);
      return collect(bodies, (a, i) =>
        bodies.slice(i + 1).flatMap((b) => (sameSide(a, b) ? [] : [claim(partyFor(a), partyFor(b), view.sentence.index)])),
      );
    }),
  );
}

/** Whether two organs are of one place, which signs nothing with itself. */
export const sameSide = (a: Entity, b: Entity): boolean =>
  a.key === b.key || (a.parent === b.parent && a.parent !== undefined && ORGAN.test(a.subtype ?? '') && ORGAN.test(b.subtype ?? ''));

const ORGAN = /^(?:party|government|legislature)$/;

/** The body that someone signs for: of several a government, which makes contracts, before a party committee. */
export function bodyOf(story: Story, person: Entity): Entity | undefined {
  const organs = story.organs.get(person.key) ?? [];
  return (
    organs.find(({ subtype }) => subtype === 'government') ?? (new Set(organs.map(({ key }) => key)).size === 1 ? organs[0] : undefined)
  );
}

const partyFor = (entity: Entity): Party => ({ entity, certainty: 0.95 });

const claim = (head: Party, tail: Party, sentence: number): Claim => ({
  head,
  tail,
  sentence,
  modality: 'asserted',
  certainty: head.certainty * tail.certainty,
});
