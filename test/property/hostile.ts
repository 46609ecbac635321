import fc from 'fast-check';
import { analyseGraph } from '../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../src/core/assemble/assemble.js';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { keyOf, ontology, page } from '../unit/core/assemble/fixtures.js';

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '"&]]>',
  "' onload='x",
  '甲\u0000乙',
  '\ud800',
  '丙\udfff',
  '行\n列\t\r',
  '=cmd()',
  '＝cmd()',
  "'=1",
  ' +1',
  '甲|乙\\',
  '__proto__',
  '𠮷',
  '\u0085\u2028',
  '\u001f;,',
  '%20#?{}',
);

/** Names made of hostile pieces and any characters at all. */
export const hostileName = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');

/** Graphs of a few organs and a person, with such names and titles. */
export const hostileGraphs: fc.Arbitrary<KnowledgeGraph> = fc.uniqueArray(hostileName, { minLength: 2, maxLength: 5 }).map((names) => {
  const builder = page('a.txt', '2020');
  const [first, ...others] = names as [string];
  builder.entity('official', first);
  for (const other of others) {
    builder.entity('organisation', other);
    builder.relation(keyOf('official', first), 'holds_post', keyOf('organisation', other), {
      title: other,
      sentence: `${first}说：${other}。`,
    });
  }
  return analyseGraph(assembleGraph([builder.build()], ontology), ontology);
});
