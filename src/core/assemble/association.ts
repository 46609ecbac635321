import type { Extraction } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';
import { sentenceKey } from './evidence.js';
import type { MergedRelation } from './merge-relations.js';

/**
 * Gives each weak tie its association: how far two entities are named together more often than chance would have it, so that a name that stands
 * everywhere does not drown the picture. It is Dunning's log-likelihood ratio G² (Accurate Methods for the Statistics of Surprise and
 * Coincidence, 1993) over the sentences that name at least two entities; 0 where the two meet no more often than chance. As a guide: 3.84 is
 * significant at 5 %, 10.83 at 0.1 %.
 *
 * @param relations merged; weak ties are most of a graph, so they are filled in, not copied
 * @param extractions that they were merged from: an edge keeps too few of its sentences to count them
 * @returns the same relations, the weak ones now with an `association`
 */
export function associate(relations: MergedRelation[], extractions: Extraction[], ontology: Ontology): MergedRelation[] {
  /** A number for each sentence. */
  const sentences = new Map<string, number>();
  const naming = new Map<string, Set<number>>();
  const name = (end: string, sentence: number): void => {
    const named = naming.get(end);
    if (named) named.add(sentence);
    else naming.set(end, new Set([sentence]));
  };
  for (const { relations: said } of extractions) {
    for (const { relation, head, tail, evidence } of said) {
      if (!ontology.relations[relation].weak) continue;
      const key = sentenceKey(evidence);
      const known = sentences.get(key);
      const sentence = known ?? sentences.size;
      if (known === undefined) sentences.set(key, sentence);
      name(head, sentence);
      name(tail, sentence);
    }
  }
  for (const { head, tail, attributes } of relations) {
    if (!ontology.relations[attributes.relation].weak) continue;
    attributes.association = logLikelihood(attributes.weight, naming.get(head)?.size ?? 0, naming.get(tail)?.size ?? 0, sentences.size);
  }
  return relations;
}

/**
 * Dunning's G² of two things that occur together, 0 where they do so no more often than chance.
 *
 * @param both number of sentences with both
 * @param first, second number of sentences with each
 * @param all number of sentences
 * @returns rounded to two decimals
 * @example
 * logLikelihood(10, 10, 10, 1000); // 112.0
 */
export function logLikelihood(both: number, first: number, second: number, all: number): number {
  if (both * all <= first * second) return 0;
  const neither = all - first - second + both;
  const term = (seen: number, row: number, column: number): number => (seen > 0 ? seen * Math.log((seen * all) / (row * column)) : 0);
  const sum =
    term(both, first, second) +
    term(first - both, first, all - second) +
    term(second - both, all - first, second) +
    term(neither, all - first, all - second);
  return Math.max(0, Math.round(2 * sum * 100) / 100);
}
