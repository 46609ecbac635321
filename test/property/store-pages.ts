import fc from 'fast-check';
import type { EntityType, Extraction, Modality, RelationType } from '../../src/core/model.js';
import { keyOf, page } from '../unit/core/assemble/fixtures.js';

/** Names of people, as those who ask may write them. */
export const PEOPLE = ['林晓禾', '周望川', '许临风', '张平'];
export const ORGANS = [
  { name: '河阳县人民政府', subtype: 'government', parent: 'place:甲省/河阳市/河阳县' },
  { name: '中共河阳县委员会', subtype: 'party', parent: 'place:甲省/河阳市/河阳县' },
  { name: '云溪市人民政府', subtype: 'government', parent: 'place:乙省/云溪市' },
  { name: '云溪日报', subtype: 'media', parent: undefined },
];
const STORY = '河阳县召开春耕现场会，推广育秧新法，各乡镇派员参加，会后到田间察看秧苗长势，听取农户对农资供应和水利设施的意见。';
/** Texts of articles: two pages with one of the long ones are prints of one article. */
const TEXTS = [
  '',
  STORY.repeat(2),
  `${STORY}云溪市教育局公布招生办法，城区小学按划片入学，家长可在网上报名，材料齐全的当日办结，有疑问的可到窗口咨询。`,
];

const statement = fc.record({
  who: fc.constantFrom(...PEOPLE),
  as: fc.constantFrom<EntityType>('person', 'official'),
  what: fc.constantFrom<RelationType>('holds_post', 'works_for', 'meets', 'co_mentioned', 'holds_post'),
  whom: fc.constantFrom(...PEOPLE),
  where: fc.constantFrom(...ORGANS),
  title: fc.constantFrom('县长', '副县长', '书记', '代县长'),
  tenure: fc.constantFrom('former' as const, 'acting' as const, undefined, undefined),
  modality: fc.constantFrom<Modality>('asserted', 'asserted', 'asserted', 'planned'),
  confidence: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
  sentence: fc.constantFrom(undefined, STORY.slice(0, 20)),
});

const content = fc.record({
  year: fc.integer({ min: 2015, max: 2024 }),
  region: fc.constantFrom('河阳县', '云溪市', undefined),
  text: fc.constantFrom(...TEXTS),
  statements: fc.array(statement, { maxLength: 6 }),
});
export type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** A page as extraction might have left it. */
export function pageOf(doc: string, { year, region, text, statements }: Content): Extraction {
  const builder = page(doc, String(year)).article({ text, ...(region === undefined ? {} : { region }) });
  for (const { who, as, what, whom, where, title, tenure, modality, confidence, sentence } of statements) {
    const { name, subtype, parent } = where;
    builder
      .entity(as, who)
      .entity('official', whom)
      .entity('organisation', name, { subtype, ...(parent === undefined ? {} : { parent }) });
    const between = what === 'meets' || what === 'co_mentioned';
    const post = what === 'holds_post' ? { title, ...(tenure === undefined ? {} : { tenure }) } : {};
    const said = { ...post, modality, confidence, ...(sentence === undefined ? {} : { sentence }) };
    builder.relation(keyOf(as, who), what, between ? keyOf('official', whom) : keyOf('organisation', name), said);
  }
  return builder.build();
}

/** Names that sort one way as UTF-8 and another as UTF-16, too. */
const DOCS = ['1.txt', '2.txt', '3.txt', '4（上）.txt', '4𬱖.txt', '5.txt'];
/** What one build after another finds: pages by name. */
export const builds = fc.array(fc.dictionary(fc.constantFrom(...DOCS), content, { noNullPrototype: true }), { minLength: 1, maxLength: 4 });
