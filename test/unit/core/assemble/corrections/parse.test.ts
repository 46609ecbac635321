import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../../../src/core/assemble/corrections/parse.js';
import { ontology } from '../fixtures.js';

const parse = (text: string) => parseCorrections(text, 'c.yaml', ontology);
const signed = '\n  why: the gazette\n  who: Lin\n';

describe('parseCorrections', () => {
  it('reads every kind of correction, with its reason, its author and its line', () => {
    const text = [
      '# what we know better',
      '- merge: [person:甲, person:乙]',
      '  why: one man, two spellings',
      '  who: Lin',
      '- split: person:甲',
      '  articles: [a.txt, b.txt#2]',
      '  as: person:甲@河阳县',
      '  why: two men',
      '  who: Lin',
      `- rename: place:丙\n  to: 丁${signed}- retype: person:甲\n  type: official\n  subtype: party${signed}- delete: program:戊${signed}`,
      `- assert: person:甲\n  relation: holds_post\n  to: organisation:己\n  title: 县长\n  asOf: 2021${signed}`,
    ].join('\n');
    const corrections = parse(text);
    expect(corrections.map(({ edit }) => edit)).toEqual([
      { action: 'merge', keys: ['person:甲', 'person:乙'], into: 'person:甲' },
      { action: 'split', key: 'person:甲', articles: ['a.txt', 'b.txt#2'], as: 'person:甲@河阳县' },
      { action: 'rename', key: 'place:丙', to: '丁' },
      { action: 'retype', key: 'person:甲', type: 'official', subtype: 'party' },
      { action: 'delete', key: 'program:戊' },
      { action: 'assert', head: 'person:甲', relation: 'holds_post', tail: 'organisation:己', title: '县长', asOf: '2021' },
    ]);
    const [merge] = corrections;
    expect(merge).toMatchObject({ file: 'c.yaml', line: 2, why: 'one man, two spellings', who: 'Lin' });
    expect(text.slice(merge?.start, merge?.end)).toBe(merge?.why);
  });

  it('is empty where the file is', () => {
    expect(parse('')).toEqual([]);
    expect(parse('# nothing yet\n')).toEqual([]);
  });

  it.each([
    ['- delete: person:甲\n  who: Lin', /c\.yaml:1 lacks why: say why/],
    ['- delete: person:甲\n  why: no', /lacks who/],
    [`- remove: person:甲${signed}`, /must say one thing to do: give it one of merge split/],
    [`\n\n- delete: person:甲\n  into: person:乙${signed}`, /c\.yaml:3 has the field into: delete takes delete why who/],
    [`- retype: person:甲\n  type: offical${signed}`, /has the type offical: choose from person official/],
    [`- retype: person:甲\n  type: official\n  subtype: town${signed}`, /has the subtype town/],
    [`- merge: [person:甲, place:乙]${signed}`, /merges person and place/],
    [`- merge: [person:甲]${signed}`, /merges one key/],
    [`- assert: person:甲\n  relation: knows\n  to: person:乙${signed}`, /has the relation knows/],
    [`- assert: person:甲\n  relation: meets\n  to: person:乙\n  asOf: last year${signed}`, /has asOf last year/],
    ['delete: person:甲', /c\.yaml:1 is no list/],
    ['- just words', /is no correction/],
    ['- [', /is no YAML/],
  ])('says where %j is wrong', (text, message) => {
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'FORMAT' }));
  });
});
