import type { EdgeAttributes } from '../graph-model.js';
import type { Evidence, Extraction, Modality, Relation } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';
import { compareText } from '../order.js';
import { noisyOr } from './confidence.js';
import { period } from './dates.js';
import { edgeKey } from './edge-key.js';
import { mergeEvidence, strongestPerSentence } from './evidence.js';
import { addTo } from './group.js';
import { plainTitle, titleWithTenure } from './post-title.js';
import { GIVEN } from './rules.js';
import { mergeTerms } from './term.js';

/** A weak tie keeps this many sentences; its weight counts all. */
const WEAK_EVIDENCE = 3;

/** What stands in the label of an edge that the text does not assert. */
const SAID: Record<Exclude<Modality, 'asserted'>, string> = { planned: '计划', negated: '否定', desired: '期望' };

/** One edge over all pages. */
export interface MergedRelation {
  key: string;
  head: string;
  tail: string;
  attributes: Omit<EdgeAttributes, 'size' | 'color'>;
}

/**
 * Merges relations that say the same, over all pages and whatever their order. Self-loops are dropped.
 *
 * @param extractions checked by checkExtractions
 * @param ontology says which relations have no direction and which are weak ties
 * @param modalities which statements count: `['asserted']` for facts
 * @returns sorted by key
 */
export function mergeRelations(extractions: Extraction[], ontology: Ontology, modalities: Modality[]): MergedRelation[] {
  const groups = new Map<string, Relation[]>();
  for (const { relations } of extractions) {
    for (const relation of relations) {
      if (relation.head === relation.tail || !modalities.includes(relation.modality)) continue;
      const edge = asEdge(relation, ontology);
      addTo(groups, edgeKey(edge), edge);
    }
  }
  return [...groups.keys()].sort(compareText).map((key) => mergeEdge(key, groups.get(key) as Relation[], ontology));
}

/**
 * A relation as its edge has it: one without direction runs from the end whose key sorts first, and a title says nothing of the tenure.
 *
 * @example
 * edgeKey(asEdge(relation, ontology)); // the key of the edge that the relation becomes part of
 */
export function asEdge(relation: Relation, ontology: Ontology): Relation {
  return ontology.relations[relation.relation].symmetric ? inOrder(relation) : withPlainTitle(relation);
}

/** A relation without direction runs from the end whose key sorts first; the spans of its evidence turn with it. */
function inOrder(relation: Relation): Relation {
  if (compareText(relation.head, relation.tail) < 0) return relation;
  return { ...relation, head: relation.tail, tail: relation.head, evidence: turned(relation.evidence) };
}

/** The tenure is a field of its own: `代县长` and an acting `县长` are one post. */
function withPlainTitle(relation: Relation): Relation {
  const { title, tenure } = relation;
  return title === undefined || tenure === undefined ? relation : { ...relation, title: plainTitle(title, tenure) };
}

function turned({ head, tail, ...rest }: Evidence): Evidence {
  const other: Evidence = rest;
  if (tail !== undefined) other.head = tail;
  if (head !== undefined) other.tail = head;
  return other;
}

/**
 * One edge of all relations that share its key.
 *
 * @param relations as asEdge gives them, at least one
 * @param keep how many pieces of evidence to keep, the strongest first; of a weak tie never more than a few
 */
export function mergeEdge(key: string, relations: Relation[], ontology: Ontology, keep = Number.POSITIVE_INFINITY): MergedRelation {
  const [relation] = relations as [Relation];
  const { head, tail } = relation;
  const most = ontology.relations[relation.relation].weak ? Math.min(keep, WEAK_EVIDENCE) : keep;
  const said: Evidence[] = [];
  const given: Evidence[] = [];
  for (const { given: listed, evidence } of relations) (listed ? given : said).push(evidence);
  const details: Partial<EdgeAttributes> = edgeDetails(relation, ontology);
  if (given.length > 0)
    Object.assign(details, mergeTerms(given), mergeTerms(said), { given: given.map(({ article }) => article).sort(compareText)[0] });
  else if (said.some(({ term }) => term)) Object.assign(details, mergeTerms(said));
  const told = said.length === 0 ? { weight: 0, confidence: 1, rule: GIVEN.id, evidence: [] } : summarise(said, most);
  const attributes = Object.assign(details, told) as MergedRelation['attributes'];
  return { key, head, tail, attributes };
}

/** What an edge says beside its evidence: the same for every relation that is part of it. */
function edgeDetails(
  { relation, title, tenure, honour, modality }: Omit<Relation, 'head' | 'tail' | 'evidence'>,
  ontology: Ontology,
): Pick<EdgeAttributes, 'relation' | 'label' | 'title' | 'tenure' | 'honour' | 'modality'> {
  const detail = title ?? honour;
  const details: ReturnType<typeof edgeDetails> = {
    relation,
    label: `${ontology.relations[relation].zh}${detail === undefined ? '' : ` ${titleWithTenure(detail, tenure)}`}${modality === 'asserted' ? '' : ` (${SAID[modality]})`}`,
  };
  if (title !== undefined) details.title = title;
  if (tenure !== undefined) details.tenure = tenure;
  if (honour !== undefined) details.honour = honour;
  if (modality !== 'asserted') details.modality = modality;
  return details;
}

/**
 * What an edge says of its evidence.
 *
 * @param evidence in any order; none where only lists of known facts say it
 * @param keep how many pieces to keep; all of them count
 */
export function summarise(
  evidence: Evidence[],
  keep = Number.POSITIVE_INFINITY,
): Pick<EdgeAttributes, 'weight' | 'confidence' | 'rule' | 'firstSeen' | 'lastSeen' | 'evidence'> {
  const merged = mergeEvidence(evidence);
  const sentences = strongestPerSentence(merged);
  const { firstSeen, lastSeen } = period(merged.map((item) => item.asOf));
  const weight = sentences.length;
  const confidence = noisyOr(sentences.map((item) => item.confidence));
  const rule = merged[0]?.rule ?? GIVEN.id;
  const kept = merged.slice(0, keep);
  if (firstSeen === undefined || lastSeen === undefined) return { weight, confidence, rule, evidence: kept };
  return { weight, confidence, rule, firstSeen, lastSeen, evidence: kept };
}
