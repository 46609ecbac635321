import { describe, expect, it } from 'vitest';
import { readStory } from '../../../../src/core/relate/read-story.js';
import { extractors } from '../../../../src/core/relate/registry.js';
import { relate } from '../../../../src/core/relate/relate.js';
import type { Finding } from '../../../../src/core/relate/rule.js';
import { article } from './fixture.js';

const rules = extractors.flatMap(({ id, rules: list }) => list.map((rule) => ({ relation: id, ...rule })));

/** What every rule up to one finds in a sentence of the notation. */
function findings(source: string, upTo: string): Finding[] {
  const { doc, entities } = article(source);
  const story = readStory(doc, entities);
  const found: Finding[] = [];
  for (const { relation, id: rule, confidence, find } of rules) {
    found.push(...find(story, found).map((claim) => ({ ...claim, relation, rule, confidence })));
    if (rule === upTo) break;
  }
  return found;
}

describe('every rule', () => {
  it.each(rules)('$id reads its example', ({ id, example, gives }) => {
    const said = findings(example, id).filter(({ rule }) => rule === id);
    expect([...new Set(said.map(({ head, tail }) => `${head.entity.name} → ${tail.entity.name}`))].sort()).toEqual([...gives].sort());
  });

  it.each(rules)('$id says nothing of its example that the whole would not keep', ({ relation, example, gives }) => {
    const { doc, entities } = article(example);
    const name = (key: string): string => entities.get(key)?.name ?? key;
    const kept = relate(doc, entities).flatMap((item) => (item.relation === relation ? [`${name(item.head)} → ${name(item.tail)}`] : []));
    expect(kept).toEqual(expect.arrayContaining([...gives]));
  });

  it('has an id of its own that begins with its relation, a reason and a confidence', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, relation, reason, confidence } of rules) {
      expect(id.startsWith(`${relation.replaceAll('_', '-')}.`)).toBe(true);
      expect(reason).not.toBe('');
      expect(confidence).toBeGreaterThanOrEqual(0.5);
    }
  });
});

describe('the registry', () => {
  it('runs each relation after those it requires', () => {
    const order = extractors.map(({ id }) => id);
    for (const { id, requires } of extractors) for (const before of requires) expect(order.indexOf(before)).toBeLessThan(order.indexOf(id));
  });
});

/** Modalities of a relation in a text. */
function modalities(source: string, relation: string): string[] {
  const { doc, entities } = article(source);
  return relate(doc, entities).flatMap((item) => (item.relation === relation ? [item.modality] : []));
}

describe('what is not asserted', () => {
  it.each([
    ['[远山集团|organisation.company]投资2亿元建设[药园项目|program.project]。', 'invests_in', 'asserted'],
    ['[远山集团|organisation.company]拟投资2亿元建设[药园项目|program.project]。', 'invests_in', 'planned'],
    ['[云川市|place.city]未参加[云川车展|program.event]。', 'participates_in', 'negated'],
    ['[周远|official]说,希望[云川市|place.city]与[东河县|place.county]签署协议。', 'cooperates_with', 'desired'],
    ['[云川市|place.city]将深入实施[清河行动|program.campaign]。', 'implements', 'asserted'],
  ])('is marked: %s', (source, relation, expected) => {
    expect(modalities(source, relation)).toEqual([expected]);
  });
});

describe('what only seems to be said', () => {
  it.each([
    ['[周远|official]在[云川大厦|place.site]会见了出席大会的客人。', 'visits'],
    ['[周远|official]会见了在[东河县|place.county]考察的客人。', 'visits'],
    ['[清河公司|organisation.company]投产;总投资10亿元的[药园项目|program.project]开工。', 'invests_in'],
    ['组织[集中开工活动|program.campaign],开工项目33个,其中由[远山集团|organisation.company]共同投资的电站很大。', 'invests_in'],
    ['[周远|official]会见了出席[云川论坛|program.event]的客人。[赵平|official]参加会见。', 'participates_in'],
    [
      '[周远|official]到[李青|person]和[孙立|person]家中,亲切交谈。[云川论坛|program.event]新闻发布会在[云川市|place.city]召开。',
      'located_in',
    ],
    ['在参加[云川论坛|program.event]之际,[周远|official]与[李青|official]会谈。[赵平|official]出席。', 'participates_in'],
  ])('is not: %s', (source, relation) => {
    expect(modalities(source, relation)).toEqual([]);
  });
});

/** Relations of a kind in a text, as names. */
function said(source: string, relation: string): string[] {
  const { doc, entities } = article(source);
  const name = (key: string): string => entities.get(key)?.name ?? key;
  return [
    ...new Set(relate(doc, entities).flatMap((item) => (item.relation === relation ? [`${name(item.head)} → ${name(item.tail)}`] : []))),
  ];
}

describe('who is meant', () => {
  it.each([
    ['[周远|official]来到大河铁矿、[云川市|place.city]有色、[远山集团|organisation.company]等企业。', 'visits', ['周远 → 远山集团']],
    ['[周远|official]到[东河县|place.county]调研重点项目建设。', 'visits', ['周远 → 东河县']],
    ['[周远|official]前往云协[云川市|place.city]馆、[石塘小学|organisation.education],了解情况。', 'visits', ['周远 → 石塘小学']],
    [
      '[远山集团|organisation.company]<董事长:post>[李青|person]来访。[周远|official]会见了[李青|person]。[远山集团|organisation.company]<副总裁:post>[孙立|person]参加会见。',
      'meets',
      ['周远 → 李青', '孙立 → 周远'],
    ],
    [
      '[远山合作社|organisation.company]、[清河合作社|organisation.company]还分别与[云川超市|organisation.company]、[云川市|place.city]老家饮食签订协议。',
      'cooperates_with',
      ['远山合作社 → 云川超市'],
    ],
    [
      '[周远|official]代表[东河县人民政府|organisation.government]分别与[远山集团|organisation.company]、[清河公司|organisation.company]的代表签约。',
      'cooperates_with',
      ['东河县人民政府 → 远山集团', '东河县人民政府 → 清河公司'],
    ],
    [
      '[远山集团|organisation.company][药园项目|program.project]是[远山集团|organisation.company]投资建设。',
      'invests_in',
      ['远山集团 → 药园项目'],
    ],
    [
      '由[远山集团|organisation.company]和[清河公司|organisation.company]共同投资的[药园项目|program.project]开工。',
      'invests_in',
      ['远山集团 → 药园项目', '清河公司 → 药园项目'],
    ],
    ['[远山中队|organisation.government]获[云川市公安局|organisation.government]“先进中队”表彰。', 'awards', ['云川市公安局 → 远山中队']],
    [
      '[远山小学|organisation.education]先后被[云川市教育局|organisation.government]评为“先进单位”、“文明学校”。',
      'awards',
      ['云川市教育局 → 远山小学'],
    ],
    [
      '[远山协会|organisation.association]与[清河公司|organisation.company]、[远山合作社|organisation.company]与[云川超市|organisation.company]等单位还签订了合同。',
      'cooperates_with',
      ['远山协会 → 清河公司', '远山合作社 → 云川超市'],
    ],
    [
      '其中[远山食品公司|organisation.company]与[清河公司|organisation.company]达成300万元酱菜系列产品采购协议。',
      'cooperates_with',
      ['远山食品公司 → 清河公司'],
    ],
    [
      '[云川市供销社|organisation.other]组织合作社参加了由[远山协会|organisation.association]在[云阳市|place.city]举办的[名优产品展销会|program.event]。',
      'participates_in',
      ['云川市供销社 → 名优产品展销会'],
    ],
    [
      '[云川市供销社|organisation.other]组织合作社参加了由[远山协会|organisation.association]在[云阳市|place.city]举办的[名优产品展销会|program.event]。',
      'implements',
      ['远山协会 → 名优产品展销会'],
    ],
    [
      '[商会纪念大会|program.event]和以合作为题的高峰论坛在[云阳市|place.city]成功举办。[周远|official]出席会议及活动。',
      'participates_in',
      ['周远 → 商会纪念大会'],
    ],
    ['在[药园项目|program.project]、远山万吨石膏项目现场,[周远|official]走进车间。', 'visits', ['周远 → 药园项目']],
    ['[周远|official]前往[云阳园区|place.zone]、[东河县|place.county]百花谷,实地察看。', 'visits', ['周远 → 云阳园区']],
    [
      '[云阳县|place.county]<常务副县长:post>[周远|official]率队到[东河县|place.county!]考察,洽谈对口支援事宜。',
      'cooperates_with',
      ['东河县 → 云阳县'],
    ],
    ['[周远|official]视察了[云阳市|place.city]援建的医院和[云川医院|organisation.other]。', 'visits', ['周远 → 云川医院']],
    ['[云川商会|organisation.association]到[东河县|place.county]考察旅游。', 'visits', ['云川商会 → 东河县']],
    ['[周远|official]一行来阳调研。[云川市|place.city!]很大。', 'visits', []],
    [
      '[周远|official]院长与[李青|person]董事长就航空类专业的人才培养、实训基地建设以及企业用人的对接进行了交流。',
      'meets',
      ['周远 → 李青'],
    ],
    [
      '[东河县|place.county]与[远山集团|organisation.company]举行远山集团生产基地和重点实验室建设项目合同签约仪式。',
      'cooperates_with',
      ['东河县 → 远山集团'],
    ],
    ['[远山集团|organisation.company]被[云川市总工会|organisation.association]授予“劳动奖状”殊荣。', 'awards', ['云川市总工会 → 远山集团']],
    ['[云川市总工会|organisation.association]共表彰“劳动奖状”9个。其中[远山集团|organisation.company]荣获“文明单位”。', 'awards', []],
    [
      '[项目集中开工仪式|program.event]在[云阳市|place.city]举行。开工仪式上,[周远|official]介绍了项目情况。',
      'participates_in',
      ['周远 → 项目集中开工仪式'],
    ],
    ['[项目集中开工仪式|program.event]在[云阳市|place.city]举行。据[周远|official]介绍,项目很多。', 'participates_in', []],
    ['[周远|official]拜访了[远山集团|organisation.company]。', 'visits', ['周远 → 远山集团']],
    [
      '[云川市|place.city]<市长:post>[周远|official]与[东河县|place.county]<县长:post>[李青|official]进行座谈。[云川市|place.city]<秘书长:post>[孙立|official]、[东河县|place.county]<副县长:post>[赵平|official]参加座谈。',
      'meets',
      ['周远 → 李青', '孙立 → 李青', '赵平 → 周远'],
    ],
    [
      '[周远|official]代表[云川医院|organisation.other]与[东河县医院|organisation.other]<院长:post>[李青|person]签订了合作协议。',
      'cooperates_with',
      ['云川医院 → 东河县医院'],
    ],
    [
      '[中共东河县委员会|organisation.party][东河县人民政府|organisation.government]隆重举办[云川旅游节|program.event]。',
      'implements',
      ['中共东河县委员会 → 云川旅游节', '东河县人民政府 → 云川旅游节'],
    ],
    [
      '[云川旅游发展大会|program.event]暨[山水诗歌赛|program.event]举行。大会由[东河县人民政府|organisation.government]主办。',
      'implements',
      ['东河县人民政府 → 云川旅游发展大会'],
    ],
    ['[云川市|place.city]与[东河县|place.county]建立对口协同发展的结对关系。', 'cooperates_with', ['云川市 → 东河县']],
    ['[云川商会大会|program.event]暨揭牌仪式在[云阳市|place.city]举行。', 'located_in', ['云川商会大会 → 云阳市']],
  ])('%s', (source, relation, expected) => {
    expect(said(source, relation)).toEqual(expect.arrayContaining(expected));
    expect(said(source, relation)).toHaveLength(expected.length);
  });
});

describe('relate', () => {
  it('says the same of the same sentence once, by the surest rule', () => {
    const { doc, entities } = article('[周远|official]到[东河县|place.county]调研。');
    const visits = relate(doc, entities).filter(({ relation }) => relation === 'visits');
    expect(visits).toHaveLength(1);
    expect(visits[0]?.evidence.rule).toBe('visits.goes-for');
  });

  it('says nothing of mentions without an entity', () => {
    const { doc, entities } = article('[周远|official]到[东河县|place.county]调研。');
    for (const mention of doc.mentions) delete mention.entity;
    expect(relate(doc, entities)).toEqual([]);
  });

  it('reads no pairs off a sentence that is a long list', () => {
    const names = Array.from({ length: 26 }, (_, i) => `[甲${String.fromCharCode(0x4e00 + i)}|official]`).join('、');
    expect(modalities(`${names}。`, 'co_mentioned')).toEqual([]);
    expect(modalities(`${names.slice(0, names.lastIndexOf('、'))}。`, 'co_mentioned')).toHaveLength(300);
  });

  it('takes full-width marks for what they are', () => {
    const said = (source: string): string[] => {
      const { doc, entities } = article(source);
      return relate(doc, entities).map(({ relation, head, tail }) => `${relation} ${head} ${tail}`);
    };
    const source = '[周远|official]说,要好。28日,他到[东河县|place.county](左)调研!';
    expect(said(source.replace(/[,(!)]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)))).toEqual(said(source));
  });
});
