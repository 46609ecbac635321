import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KnowledgeGraph } from '../../../src/core/graph-model.js';
import { assemble, extract } from '../../../src/core/pipeline.js';
import { readFrontMatter } from '../../../src/node/front-matter.js';
import { ontology, tools } from '../../unit/core/tools.js';

const folder = new URL('.', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Each person whom some page gives a post, work or home: the key, then what they are and where, a line for each. */
function people(graph: KnowledgeGraph): string {
  return graph
    .filterNodes((_key, { entityType }) => entityType === 'official' || entityType === 'person')
    .sort()
    .map((key) => {
      const ties = graph.mapOutEdges(key, (_edge, { relation, label }, _source, target) =>
        /^(?:holds_post|works_for|from_place)$/.test(relation) ? [`  ${label} @ ${graph.getNodeAttribute(target, 'label')}`] : [],
      );
      return [key, ...ties.flat().sort()].join('\n');
    })
    .join('\n');
}

/**
 * Pages of several papers and years about people of one name, and who they are. `UPDATE_GOLDEN=1` writes who they are now; read the difference before
 * keeping it.
 */
describe.each(cases.map((entry) => entry.name))('%s', (name) => {
  it('has the people of expected.txt', () => {
    const expected = new URL(`${name}/expected.txt`, folder);
    const extractions = readdirSync(new URL(name, folder))
      .filter((file) => file !== 'expected.txt')
      .map((doc) => {
        const text = readFileSync(new URL(`${name}/${doc}`, folder), 'utf8');
        return extract({ doc, text, ...readFrontMatter(text, doc) }, tools);
      });
    const found = `${people(assemble(extractions, ontology))}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(expected, found);
    expect(found).toBe(readFileSync(expected, 'utf8'));
  });
});
