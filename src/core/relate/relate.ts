import type { AnnotatedArticle } from '../document.js';
import type { Entity, Relation } from '../model.js';
import { evidenceOf, type Quote } from './evidence.js';
import { readStory } from './read-story.js';
import { extractors } from './registry.js';
import type { Claim, Finding } from './rule.js';

const TIMELESS = new Set(extractors.filter(({ timeless }) => timeless).map(({ id }) => id));
/** What is less sure than this is not said. */
const LEAST = 0.5;

/**
 * Reads the relations of one article, each with the sentence it stands in.
 *
 * @param doc annotated, and resolved: mentions that count carry the key of their entity
 * @param entities by key
 * @returns in the order of the registry, then of the article; the same relation once per sentence, by its surest rule
 * @example
 * relate(doc, entities).filter(({ relation }) => relation === 'visits');
 */
export function relate(doc: AnnotatedArticle, entities: ReadonlyMap<string, Entity>): Relation[] {
  const story = readStory(doc, entities);
  const found: Finding[] = [];
  for (const { id, rules } of extractors) {
    for (const { id: rule, confidence, find } of rules) {
      for (const claim of find(story, found)) found.push(findingOf(claim, id, rule, confidence));
    }
  }
  const quotes = new Map<number, Quote>();
  return strongest(found)
    .filter(({ confidence, certainty, head, tail }) => confidence * certainty >= LEAST && head.entity.key !== tail.entity.key)
    .map((finding) => relationOf(finding, evidenceOf(story, finding, TIMELESS.has(finding.relation), quotes)));
}

/** All findings have the same fields in the same order, whatever rule made the claim: they are read again and again, and V8 reads objects of one shape faster. */
function findingOf(claim: Claim, relation: Finding['relation'], rule: string, confidence: number): Finding {
  return {
    head: claim.head,
    tail: claim.tail,
    sentence: claim.sentence,
    modality: claim.modality,
    certainty: claim.certainty,
    title: claim.title,
    tenure: claim.tenure,
    honour: claim.honour,
    term: claim.term,
    relation,
    rule,
    confidence,
  };
}

/** Of findings that say the same of the same sentence, the surest; of equals the first. */
function strongest(found: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of found) {
    const { relation, head, tail, sentence, title = '', tenure = '' } = finding;
    const key = `${relation}\n${sentence}\n${tenure}\n${head.entity.key}\n${tail.entity.key}\n${title}`;
    const known = best.get(key);
    if (!known || finding.confidence * finding.certainty > known.confidence * known.certainty) best.set(key, finding);
  }
  return [...best.values()];
}

function relationOf(
  { relation, head, tail, title, tenure, honour, modality }: Claim & Pick<Finding, 'relation'>,
  evidence: Relation['evidence'],
): Relation {
  const [from, to] = [head.entity.key, tail.entity.key];
  // Nearly all are weak ties, which say nothing more.
  if (title === undefined && tenure === undefined && honour === undefined) return { relation, head: from, tail: to, modality, evidence };
  return {
    relation,
    head: from,
    tail: to,
    ...(title === undefined ? {} : { title }),
    ...(tenure === undefined ? {} : { tenure }),
    ...(honour === undefined ? {} : { honour }),
    modality,
    evidence,
  };
}
