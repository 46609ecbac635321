import type { Evidence } from '../model.js';
import { compareText } from '../order.js';

/** The sentence that evidence stands on, as a key. */
export function sentenceKey(evidence: Evidence): string {
  return `${evidence.start}-${evidence.end} ${evidence.doc}`;
}

/** Strongest first, then by place in the source, then by rule; the rest only settles ties, so that the order is total. */
function compareEvidence(a: Evidence, b: Evidence): number {
  return (
    b.confidence - a.confidence ||
    compareText(a.doc, b.doc) ||
    a.start - b.start ||
    a.end - b.end ||
    compareText(a.rule, b.rule) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/**
 * Sorts evidence, strongest first, and drops what the same rule says again of the same sentence.
 *
 * @returns a new array
 */
export function mergeEvidence(evidence: Evidence[]): Evidence[] {
  if (evidence.length < 2) return [...evidence];
  const seen = new Set<string>();
  return [...evidence].sort(compareEvidence).filter((item) => {
    const key = `${item.rule} ${sentenceKey(item)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The strongest evidence of each sentence: two rules that read the same sentence are no independent witnesses.
 *
 * @param evidence sorted by mergeEvidence
 */
export function strongestPerSentence(evidence: Evidence[]): Evidence[] {
  if (evidence.length < 2) return evidence;
  const seen = new Set<string>();
  return evidence.filter((item) => {
    const key = sentenceKey(item);
    return !seen.has(key) && seen.add(key);
  });
}
