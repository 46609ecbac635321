import { GuanxiError } from '../errors.js';
import type { Extraction } from '../model.js';

/**
 * Checks that every mention and relation of an extraction means an entity of the same extraction, and that no two come from one page.
 *
 * @throws GuanxiError FORMAT where one names an entity that the extraction lacks, INPUT where two pages share a name
 */
export function checkExtractions(extractions: Extraction[]): void {
  const docs = new Set<string>();
  for (const extraction of extractions) {
    if (docs.has(extraction.doc)) {
      throw new GuanxiError('INPUT', `two pages are called ${extraction.doc}`, 'give each page of a build a name of its own');
    }
    docs.add(extraction.doc);
    const keys = new Set(extraction.entities.map((entity) => entity.key));
    const check = (key: string, where: () => string): void => {
      if (keys.has(key)) return;
      throw new GuanxiError('FORMAT', `${extraction.doc}: ${where()} names the unknown entity ${key}`, 'extract the page again');
    };
    for (const mention of extraction.mentions) check(mention.entity, () => `the mention ${mention.text} at ${mention.start}`);
    for (const { relation, head, tail, evidence } of extraction.relations) {
      const where = () => `${relation} at ${evidence.start}`;
      check(head, where);
      check(tail, where);
    }
  }
}
