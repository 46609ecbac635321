import type { AnnotatedArticle, LocalMention } from '../document.js';
import type { Entity, Token } from '../model.js';
import { organsOf, spokenFor } from './offices.js';
import type { Party } from './rule.js';
import { type Clause, isPerson, lastFrom, partyOf, type Story, sentenceOf } from './story.js';
import { clauseBounds, type Opening, openingOf, type TokenAt } from './subject.js';
import { bitsOfTypes, UNIT_CLASS, unitsBetween, type View, viewSentences } from './view.js';

const SPEECH =
  /(?:说|说道|指出|强调|表示|介绍|认为|要求|坦言|建议|提出|称|透露|告诉记者|讲话中指出|谈到|写道|直言|感慨|呼吁)(?:说|道|到)?$/;
/** Ends a speech: the report goes on. */
const GOES_ON = /^(?:随后|期间|其间|接着|之后|会后|会前|当天|当日|当晚|下午|上午|次日)/;
const LEADS = /率(?:领|队|团)?|带队|带领|^等?一行[^,;。]{0,4}(?:到|赴|来|前往|深入|莅)/;
/** Who leads a party is named inside its name: `由某人带领的考察团一行`. */
const LED_BY = new RegExp(
  `由([${UNIT_CLASS.person}](?:[、和]?[${UNIT_CLASS.person}])*)(?:带领|率领|率队|带队|任团长)的?[^,;。]{0,16}?(?:团|组|一行)`,
);

const GUESTS = new RegExp(`^陪同(?:[${UNIT_CLASS.person}][、和]?)+(?:一行)?`);

/** What the reader has in mind when a sentence begins. */
interface Mind {
  topic: Party[];
  person: Party[];
  leader: Party[];
  speaker: Party[];
}

/**
 * Reads an article once, from its headline on, and notes for every clause who acts in it.
 *
 * @param doc annotated and resolved
 * @param entities by key
 */
export function readStory(doc: AnnotatedArticle, entities: ReadonlyMap<string, Entity>): Story {
  const views = viewSentences(doc, entities);
  const region = named(entities, 'place', doc.article.region);
  const newspaper = named(entities, 'organisation', doc.article.newspaper);
  const story: Story = {
    doc,
    entities,
    views,
    readable: views.filter(({ sentence }) => !/byline|credit|jump|masthead|banner|residue/.test(sentence.kind)),
    mentionById: new Map(doc.mentions.map((mention) => [mention.id, mention])),
    mentionsIn: mentionsBySentence(doc),
    clauses: [],
    organs: organsOf(doc, entities),
    ...(region ? { region } : {}),
    ...(newspaper ? { newspaper } : {}),
  };
  const tokenAt: TokenAt = (offset) => tokenStartingAt(doc.tokens, offset);
  const readable = new Set(story.readable);
  const mind: Mind = { topic: [], person: [], leader: [], speaker: [] };
  let kind = '';
  for (const [i, view] of views.entries()) {
    if (!readable.has(view)) continue;
    const zone = /headline|subtitle|kicker/.test(view.sentence.kind) ? 'head' : view.sentence.kind;
    if (zone !== kind) Object.assign(mind, { topic: [], speaker: [], ...(zone === 'head' ? { person: [] } : {}) });
    kind = zone;
    if (view.text.startsWith('“') && !mind.speaker.length) mind.speaker = speakerAhead(views, i, tokenAt);
    for (const clause of readSentence(view, mind, story, tokenAt)) story.clauses.push(clause);
  }
  return story;
}

function tokenStartingAt(tokens: readonly Token[], offset: number): Token | undefined {
  const token = lastFrom(tokens, offset);
  return token?.start === offset ? token : undefined;
}

function mentionsBySentence(doc: AnnotatedArticle): LocalMention[][] {
  const inside: LocalMention[][] = doc.sentences.map(() => []);
  for (const mention of doc.mentions) {
    const sentence = mention.end > mention.start ? sentenceOf(doc, mention) : undefined;
    if (sentence) inside[sentence.index]?.push(mention);
  }
  return inside;
}

function readSentence(view: View, mind: Mind, story: Story, tokenAt: TokenAt): Clause[] {
  let current: Party[] | undefined;
  let listed: Party[] = [];
  const along = companyOf(view);
  const bounds = clauseBounds(view);
  const openingAt = (start: number, end: number): Opening =>
    start > along.start && start < along.end
      ? { kind: 'scene', after: start }
      : (byTitle(story, view, start, end, mind) ?? openingOf(view, start, end, tokenAt));
  return bounds.map(({ start, end }, i) => {
    const opening = openingAt(start, end);
    const predicate = view.text.slice(opening.after, end);
    if (GOES_ON.test(view.text.slice(start, end))) mind.speaker = [];
    mind.leader = ledBy(view, start, end) ?? mind.leader;
    const next = opening.kind === 'none' && current === undefined && GOES.test(predicate) ? bounds[i + 1] : undefined;
    const named = next && openingAt(next.start, next.end);
    const acting = named && isSomeone(named) ? named : opening;
    const subject = [...(acting.kind === 'named' ? listed : []), ...subjectOf(acting, current, mind, story)];
    listed = opening.kind === 'named' && predicate === '' && view.text[end] === ',' ? subject.filter(({ entity }) => isPerson(entity)) : [];
    const persons = subject.filter(({ entity }) => isPerson(entity));
    if (opening.kind === 'named' || opening.kind === 'he' || opening.kind === 'party') {
      if (persons.length) {
        mind.person = carried(persons, 0.95);
        mind.speaker = SPEECH.test(predicate) || (predicate === '' && view.text[end] === ':') ? mind.person : [];
        const guests = guestsIn(view, opening.after, end);
        if (guests.length || LEADS.test(predicate)) mind.leader = [...carried(guests, 0.95), ...mind.person];
      }
      if (mind.speaker.length && persons.length) mind.topic = [];
      else if (opening.kind === 'named') mind.topic = carried(subject, 0.9);
    }
    if (opening.kind === 'other' && start === 0) mind.topic = carried(mind.topic, 0.8);
    if (opening.kind !== 'scene') current = mind.speaker.length && SPEECH.test(predicate) ? undefined : carried(subject, 0.97);
    return {
      view,
      start,
      end,
      predicate: opening.after,
      subject: opening.kind === 'scene' ? [] : subject,
      earlier: view.text.slice(0, start),
      triggers: view.triggers.within(opening.after, end),
      types: bitsOfTypes(unitsBetween(view, opening.after, end).map(({ entity }) => entity.type)),
    };
  });
}

/** Goes somewhere, said before who does: `来到某厂,考察组一行…`. */
const GOES = /^(?:首先|先后|随后)?(?:来到|走进|深入|前往|到|在)/;

/** Whether an opening names people, or a word that stands for them. */
function isSomeone(opening: Opening): boolean {
  return (
    opening.kind === 'party' || opening.kind === 'he' || (opening.kind === 'named' && opening.units.every(({ entity }) => isPerson(entity)))
  );
}

const ALONG = /在[^。!?;]{1,160}?(?:陪同|带领|引导)下/;

/** The stretch of a sentence that lists who went along (`某某一行在甲,乙等陪同下`): none of them acts in what follows. */
function companyOf({ text }: View): { start: number; end: number } {
  const match = text.includes('下') ? ALONG.exec(text) : null;
  return match ? { start: match.index, end: match.index + match[0].length } : { start: 0, end: 0 };
}

const CALLED =
  /^(?:随后|期间|在[^,]{1,6}[中上时])?([\u4e00-\u9fa5])(?:市长|县长|区长|省长|州长|镇长|乡长|书记|主席|主任|部长|局长|厅长|会长|院长|校长|董事长|总经理)(?=一行|[\u4e00-\u9fa5])/;

/** `周市长一行到…`: the person in mind whose surname that is. */
function byTitle(story: Story, view: View, start: number, end: number, mind: Mind): Opening | undefined {
  const person = mind.person[0];
  if (!person) return undefined;
  const from = view.offsets[start] ?? 0;
  const printed = story.doc.reading.text.slice(from, view.offsets[end - 1]);
  const match = CALLED.exec(printed);
  if (!match || !person.entity.name.startsWith(match[1] as string)) return undefined;
  const after = view.offsets.findIndex((offset, i) => i >= start && offset >= from + match[0].length);
  return after < 0 ? undefined : { kind: 'he', after };
}

/** Who leads the party that a clause begins with, where its name says so. */
function ledBy(view: View, start: number, end: number): Party[] | undefined {
  const match =
    view.text.charAt(start) === '由' || view.text.slice(start, end).includes('由') ? LED_BY.exec(view.text.slice(start, end)) : null;
  return match
    ? unitsBetween(view, start + match.index, start + match.index + match[0].length)
        .filter(({ entity }) => isPerson(entity))
        .map(partyOf)
    : undefined;
}

/** Whom the subject accompanies: they and it are the party that goes on. */
function guestsIn(view: View, start: number, end: number): Party[] {
  const match = GUESTS.exec(view.text.slice(start, end));
  return match ? unitsBetween(view, start, start + match.index + match[0].length).map(partyOf) : [];
}

function subjectOf(opening: Opening, current: Party[] | undefined, mind: Mind, story: Story): Party[] {
  switch (opening.kind) {
    case 'named':
      return withLeader(opening.units.map(partyOf), mind);
    case 'he':
      return mind.person;
    case 'party':
      return mind.leader.length ? mind.leader : mind.person;
    case 'we':
      return mind.speaker.length ? spokenFor(mind.speaker, story) : region(story, 0.75);
    case 'other':
      return [];
    default:
      if (current) return current;
      if (mind.topic.length) return mind.topic;
      if (mind.speaker.length) return spokenFor(mind.speaker, story);
      return story.doc.article.kind === 'editorial' ? region(story, 0.75) : [];
  }
}

function speakerAhead(views: View[], from: number, tokenAt: TokenAt): Party[] {
  for (const view of views.slice(from, from + 4)) {
    for (const { start, end } of clauseBounds(view)) {
      const opening = openingOf(view, start, end, tokenAt);
      if (
        opening.kind === 'named' &&
        opening.units.every(({ entity }) => isPerson(entity)) &&
        SPEECH.test(view.text.slice(opening.after, end))
      ) {
        return carried(opening.units.map(partyOf), 0.9);
      }
    }
  }
  return [];
}

function named(entities: ReadonlyMap<string, Entity>, type: Entity['type'], name: string | undefined): Entity | undefined {
  return name === undefined
    ? undefined
    : [...entities.values()].filter((entity) => entity.type === type && entity.name === name).sort((a, b) => (a.key < b.key ? -1 : 1))[0];
}

const region = (story: Story, certainty: number): Party[] => (story.region ? [{ entity: story.region, certainty }] : []);

/** A delegation that acts does so with the one who leads it. */
function withLeader(parties: Party[], mind: Mind): Party[] {
  return parties.some(({ entity }) => DELEGATION.test(entity.name)) ? [...parties, ...carried(mind.leader, 0.95)] : parties;
}

const DELEGATION = /(?:代表团|考察团|观摩团|访问团|考察组|调研组)$/;

const carried = (parties: Party[], by: number): Party[] => parties.map(({ entity, certainty }) => ({ entity, certainty: certainty * by }));
