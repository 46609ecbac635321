import type { ArticleSummary } from '../graph-model.js';
import type { Evidence } from '../model.js';

/**
 * One piece of evidence as a line of text: `sentence (newspaper date, title)`. What is unknown of the source is left out; the document stands in for all.
 *
 * @example
 * cite(evidence, articles); // '新任县长到村里调研。 (河阳日报 2021-10-29, 县长进村)'
 */
export function cite(evidence: Evidence, articles: Record<string, ArticleSummary>): string {
  const article = articles[evidence.article];
  const issue = [article?.newspaper, article?.published].filter(Boolean).join(' ');
  const source = [issue, article?.title].filter(Boolean).join(', ');
  return `${evidence.sentence} (${source || evidence.doc})`.replace(/\s*[\r\n]+\s*/g, ' ');
}
