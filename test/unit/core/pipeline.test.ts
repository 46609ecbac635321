import { describe, expect, it } from 'vitest';
import { json } from '../../../src/core/export/json.js';
import type { Page } from '../../../src/core/model.js';
import { assemble, extract, extractAll, segmentPage } from '../../../src/core/pipeline.js';
import { lexicon, ontology, said, tools } from './tools.js';

const text = [
  '衡阳日报',
  '2022年3月2日 星期三',
  '青竹村的大桥通车了',
  '本报讯（记者 林小川）3月1日，市委书记周怀远到衡东县石湾镇调研。市领导许青山、罗晓溪参加。',
  '青禾科技（衡阳）有限公司董事长方志远介绍了项目。该公司将扩产。',
].join('\n\n');
const page: Page = { doc: 'a.txt', text, meta: {} };
const found = extract(page, tools);

describe('extractAll', () => {
  it('reads each page as if it were alone, in order', () => {
    const other: Page = {
      doc: 'b.txt',
      text: '湘江日报\n\n石湾镇修路\n\n本报讯（记者 罗晓溪）石湾镇镇长周怀远介绍，该镇今年修路20公里。',
      meta: { region: '衡阳市' },
    };
    const empty: Page = { doc: 'c.txt', text: '', meta: {} };
    expect(extractAll([other, page, empty, page], tools)).toEqual([extract(other, tools), found, extract(empty, tools), found]);
  });

  it('gives nothing for no pages', () => {
    expect(extractAll([], tools)).toEqual([]);
  });
});

describe('extract', () => {
  it('knows paper, date and region of the page', () => {
    expect(found.articles[0]).toMatchObject({ doc: 'a.txt', newspaper: '衡阳日报', published: '2022-03-02', region: '衡阳市' });
  });

  it('stays in the city of the paper, whose committee a lead speaks of after a guest’s and before a county’s', () => {
    const lead = '本报讯（记者 林小川）3月1日，湖南省长沙市市委书记周怀远来访。市委书记许青山，常宁市委书记罗晓溪陪同。';
    const visit = extract({ doc: 'b.txt', text: ['衡阳日报', '2022年3月2日 星期三', '客人来访', lead].join('\n\n'), meta: {} }, tools);
    expect(visit.articles[0]?.region).toBe('衡阳市');
  });

  it('cuts the page as segmentation alone does', () => {
    expect(found.articles).toEqual(segmentPage(page, lexicon).articles);
  });

  it('finds who holds which post, and who visits what', () => {
    expect(said(found).relations).toEqual(
      expect.arrayContaining([
        'person:周怀远|holds_post|organisation:中共衡阳市委员会|市委书记',
        'person:方志远|holds_post|organisation:青禾科技(衡阳)有限公司|董事长',
        'person:林小川|works_for|organisation:衡阳日报|记者',
        'person:周怀远|visits|place:湖南省/衡阳市/衡东县/石湾镇|',
      ]),
    );
  });

  it('dates evidence by the day the sentence speaks of', () => {
    const visit = found.relations.find((r) => r.relation === 'visits');
    expect(visit?.evidence).toMatchObject({ asOf: '2022-03-01', asOfPrecision: 'day', doc: 'a.txt', article: 'a.txt#1' });
  });

  it('sorts entities by key, each with the articles that name it', () => {
    const keys = found.entities.map((e) => e.key);
    expect(keys).toEqual([...keys].sort());
    for (const e of found.entities) expect(e.articles).toEqual(['a.txt#1']);
  });

  it('lists as mentions what is printed, and counts the words that stand for a name', () => {
    const company = found.mentions.filter((m) => m.entity === 'organisation:青禾科技(衡阳)有限公司');
    expect(company.map((m) => m.text)).toEqual(['青禾科技（衡阳）有限公司', '该公司']);
    expect(found.mentions.some((m) => m.entity === 'organisation:中共衡阳市委员会' && m.text === '市委')).toBe(true);
  });

  it('lets what is said about the page win over what it implies', () => {
    const moved = extract({ ...page, meta: { region: '郴州', published: '2020-05-06' } }, tools);
    expect(moved.articles[0]).toMatchObject({ region: '郴州市', published: '2020-05-06' });
    expect(moved.entities.map((e) => e.key)).toContain('organisation:中共郴州市委员会');
  });

  it('points into the file where front matter stands before the page', () => {
    const front = '---\ntitle: 衡阳日报\n---\n';
    const shifted = extract({ doc: 'a.txt', text: front + text, meta: {}, bodyStart: front.length }, tools);
    expect(shifted.mentions.map((m) => [m.text, m.start - front.length])).toEqual(found.mentions.map((m) => [m.text, m.start]));
  });

  it.each(['', ' \n\n　', '\ufeff'])('finds nothing in %j', (blank) => {
    expect(extract({ doc: 'a.txt', text: blank, meta: {} }, tools)).toMatchObject({ entities: [], mentions: [], relations: [] });
  });
});

describe('assemble', () => {
  const next = extract({ doc: 'b.txt', text: text.replaceAll('3月', '4月'), meta: {} }, tools);
  const graph = assemble([found, next], ontology);

  it('makes a node of every entity, with its name and type', () => {
    expect(graph.nodes().sort()).toEqual(found.entities.map((e) => e.key).sort());
    expect(graph.getNodeAttributes('person:周怀远')).toMatchObject({ label: '周怀远', entityType: 'official' });
    expect(graph.getNodeAttribute('person:周怀远', 'articles')).toEqual(['a.txt#1', 'b.txt#1']);
  });

  it('makes one edge of what two pages say, with the evidence of both', () => {
    const post = graph.edges('person:周怀远', 'organisation:中共衡阳市委员会').map((edge) => graph.getEdgeAttributes(edge));
    const holds = post.filter((e) => e.relation === 'holds_post');
    expect(holds).toHaveLength(1);
    expect(holds[0]).toMatchObject({ title: '市委书记', firstSeen: '2022-03-02', lastSeen: '2022-04-02' });
    expect(holds[0]?.evidence.map((e) => e.doc).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it('measures and places every node', () => {
    graph.forEachNode((_key, { pagerank, x, y, size, color }) => {
      expect(pagerank).toBeGreaterThan(0);
      for (const n of [x, y, size]) expect(Number.isFinite(n)).toBe(true);
      expect(color).toMatch(/^#/);
    });
  });

  it('gives the same graph whatever the order of the pages', () => {
    expect(json.write(assemble([next, found], ontology), ontology)).toBe(json.write(graph, ontology));
  });

  it('makes an empty graph of nothing', () => {
    expect(assemble([], ontology).order).toBe(0);
  });
});
