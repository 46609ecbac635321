import { collect } from '../collect.js';
import { allMatches } from '../text/matches.js';
import { readable } from './matcher.js';
import type { Claim, Finding, Party } from './rule.js';
import { partyOf, printedAt, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { type Unit, unitsBetween, type View } from './view.js';

/** Those who decide, before what they decide. */
const DECREE = /([\uE800-\uEBFF](?:[、和与及]?[\uE800-\uEBFF])*)(?:联合)?(?:作出)?(?:的)?(?:表彰)?决定/;
const DECREE_WORDS = watch(DECREE.source);
const GRANT =
  /(?:授予|命名|追授)([\uE000-\uEBFF](?:[、和与及]?[\uE000-\uEBFF])*)(?:等(?:[0-9一二三四五六七八九十百]+[个名位家所户件])?(?:城市|城区|县区|村镇|乡镇|县市|[县区市镇村]|单位|集体|个人|同志|企业|学校|家庭|社区|部门|组织|[^,;:。!?“”\uE000-\uEFFF]{0,6}?(?=为))?)?为?[“"]?([^,;:。!?“”]{2,40}?)[”"]?(?:称号|荣誉|(?=[,;。!?]|$))/g;

const GRANT_WORDS = watch(GRANT.source);

/** What a decision grants: everything after it in its sentence. */
export function decreed(story: Story): Claim[] {
  return [
    ...collect(readable(story, DECREE_WORDS), (view) => {
      const decree = DECREE.exec(view.text);
      if (!decree) return [];
      const heads = unitsBetween(view, decree.index, decree.index + (decree[1] as string).length).map(partyOf);
      return granted(story, view, heads, decree.index + decree[0].length);
    }),
    ...collect(readable(story, GRANT_WORDS), (view) => {
      const paper = decisionIn(view);
      return paper ? granted(story, view, namedIn(story, paper.entity.name), paper.at + 1) : [];
    }),
  ];
}

/** What these grant from a place of a sentence on. */
function granted(story: Story, view: View, heads: readonly Party[], from: number): Claim[] {
  return collect(allMatches(view.text.slice(from), GRANT), (match) => {
    const at = from + match.index + 2;
    const [, list = '', words = ''] = match;
    const last = from + match.index + match[0].indexOf(words, 2 + list.length);
    const honour = printedAt(story, view, last, last + words.length);
    return collect(smallest(unitsBetween(view, at, at + list.length)), (unit) =>
      heads.map(
        (head): Claim => ({ head, tail: partyOf(unit), sentence: view.sentence.index, modality: 'asserted', certainty: 1, honour }),
      ),
    );
  });
}

/** Of places that stand in a chain, the last. */
export function smallest(units: readonly Unit[]): Unit[] {
  return units.filter((unit, i) => !(unit.entity.type === 'place' && units[i + 1]?.at === unit.at + 1));
}

const DECISION = /(?:表彰|表扬|命名|授予|奖励)/;
const HONOURED = /(?:被授予|被评为|荣获|被命名为|获评?)["“]?([^,;:。!?“”"]{1,30})/g;
const HONOURED_WORDS = watch(HONOURED.source);

/** Who decided: the organs before 表彰, or those that the name of the decision begins with. */
function deciders(story: Story, view: View): Party[] {
  const decision = decisionIn(view);
  if (decision) return namedIn(story, decision.entity.name);
  const at = view.text.search(/(?:表彰|表扬|命名)[^,;。!?]{0,16}?(?:决定|通报)/);
  return view.units.filter(({ entity, at: place }) => entity.type === 'organisation' && place < at).map(partyOf);
}

/** The paper of a sentence that says who is honoured. */
const decisionIn = (view: View): Unit | undefined =>
  view.units.find(({ entity }) => entity.subtype === 'document' && DECISION.test(entity.name));

/** The organs before 关于 in the name of a decision. */
function namedIn(story: Story, decision: string): Party[] {
  const title = decision.split('关于')[0] ?? '';
  const organs = [...story.entities.values()].filter(
    ({ type, name, aliases }) => type === 'organisation' && [name, ...aliases].some((form) => form.length > 2 && title.includes(form)),
  );
  return organs.map((entity) => ({ entity, certainty: 1 }));
}

/** A decision was read out, and then it says who is honoured. */
export function decided(story: Story): Claim[] {
  return collect(readable(story, HONOURED_WORDS), (view) => {
    const by = HONOURED.test(view.text) ? deciders(story, view) : [];
    HONOURED.lastIndex = 0;
    if (!by.length) return [];
    return collect(allMatches(view.text, HONOURED), (match) => {
      const from = Math.max(...[',', ';', '。'].map((mark) => view.text.lastIndexOf(mark, match.index))) + 1;
      return collect(
        unitsBetween(view, from, match.index).filter(({ entity }) => entity.type !== 'program'),
        (unit) =>
          by.map(
            (head): Claim => ({
              head,
              tail: partyOf(unit),
              sentence: view.sentence.index,
              modality: 'asserted',
              certainty: 1,
              honour: printedAt(story, view, match.index + match[0].length - (match[1] ?? '').length, match.index + match[0].length),
            }),
          ),
      );
    });
  });
}

/** Who a line names first; a body only where the line names it whole, and no workshop or ward of it. */
function recipient(view: View): Unit | undefined {
  const [first] = view.units;
  if (!first || /[\u4e00-\u9fa5]/.test(view.text.slice(0, first.at))) return undefined;
  if (first.entity.type === 'person' || first.entity.type === 'official') return first;
  return first.entity.type === 'organisation' && !/^[\u4e00-\u9fa5]/.test(view.text.slice(first.at + 1)) ? first : undefined;
}

export function listed(story: Story, found: readonly Finding[]): Claim[] {
  const given = new Map(
    collect(found, ({ relation, honour, head }) => (relation === 'awards' && honour !== undefined ? [[bare(honour), head] as const] : [])),
  );
  let head: Party | undefined;
  let honour = '';
  return collect(story.views, (view): Claim[] => {
    const printed = bare(story.doc.reading.text.slice(view.sentence.start, view.sentence.end));
    if (given.has(printed)) {
      head = given.get(printed);
      honour = printed;
      return [];
    }
    if (/[。!?]/.test(view.text)) head = undefined;
    const unit = recipient(view);
    return head && unit
      ? [
          {
            head: { entity: head.entity, certainty: 1 },
            tail: partyOf(unit),
            sentence: view.sentence.index,
            modality: 'asserted',
            certainty: 1,
            honour,
          },
        ]
      : [];
  });
}

const bare = (text: string): string => text.replace(/[\s“”"‘’]/g, '');
