import type { EntityType } from '../../../src/core/model.js';
import { type Article, article, type Edge, edge, evidence, type Node, serialise } from './builders.js';

/** A graph of invented people and places, small enough for a test to know by heart. */

export const HOSTILE = '<img src=x onerror=alert(1)>';
export const HOSTILE_TITLE = '</script><script>alert(2)</script>';

export const ARTICLES: Article[] = [
  article(
    'a.txt#1',
    '云川市部署春耕备耕工作',
    '云川日报',
    '2021-03-02',
    '3月1日，云川市市长柳知远到青禾县考察春耕。\n青禾县委书记章若水陪同，并参加“绿野行动”启动会。',
  ),
  article(
    'a.txt#2',
    '柳知远会见星桥集团客人',
    '云川日报',
    '2021-04-11',
    '4月10日，柳知远会见星桥集团总经理何其安。\n星桥集团拟与云川市人民政府签订合作协议。',
  ),
  article('b.txt#1', '绿野行动见成效', '东江晚报', '2021-06-20', `青禾县实施绿野行动三个月。\n记者看到${HOSTILE}一行字。`),
  article('b.txt#2', HOSTILE_TITLE, '东江晚报', '2022-01-05', '柳知远任中共云川市委员会书记。'),
];

const PEOPLE: [string, EntityType, string, string, string[]][] = [
  ['person:柳知远', 'official', 'liu zhi yuan', 'lzy', ['柳市长']],
  ['person:章若水', 'official', 'zhang ruo shui', 'zrs', []],
  ['person:何其安', 'person', 'he qi an', 'hqa', ['何总']],
  ['person:莫晚晴', 'person', 'mo wan qing', 'mwq', []],
];

const OTHERS: [string, EntityType, string, string, string[]][] = [
  ['organisation:云川市人民政府', 'organisation', 'yun chuan shi ren min zheng fu', 'ycsrmzf', ['市政府', '云川市政府']],
  ['organisation:中共云川市委员会', 'organisation', 'zhong gong yun chuan shi wei yuan hui', 'zgycswyh', ['市委']],
  ['organisation:中共青禾县委员会', 'organisation', 'zhong gong qing he xian wei yuan hui', 'zgqhxwyh', ['青禾县委']],
  ['organisation:星桥集团', 'organisation', 'xing qiao ji tuan', 'xqjt', []],
  ['place:云川市', 'place', 'yun chuan shi', 'ycs', ['云川']],
  ['place:云川市/青禾县', 'place', 'qing he xian', 'qhx', ['青禾']],
  ['program:绿野行动', 'program', 'lv ye xing dong', 'lyxd', []],
  [`organisation:${HOSTILE}`, 'organisation', 'img', 'i', []],
];

const [A1, A2, B1, B2] = ARTICLES as [Article, Article, Article, Article];

export const EDGES: Edge[] = [
  edge(
    'person:柳知远',
    'holds_post',
    'organisation:云川市人民政府',
    '任职 市长',
    [
      evidence(A1, '3月1日，云川市市长柳知远到青禾县考察春耕。', '柳知远', '云川市', 'post.title', 0.93),
      evidence(A2, '4月10日，柳知远会见星桥集团总经理何其安。', '柳知远', '云川市政府', 'post.context', 0.6),
    ],
    { title: '市长' },
  ),
  edge(
    'person:柳知远',
    'holds_post',
    'organisation:中共云川市委员会',
    '任职 市委书记',
    [evidence(B2, '柳知远任中共云川市委员会书记。', '柳知远', '中共云川市委员会', 'post.title', 0.95)],
    { title: '市委书记' },
  ),
  edge(
    'person:章若水',
    'holds_post',
    'organisation:中共青禾县委员会',
    '任职 县委书记',
    [evidence(A1, '青禾县委书记章若水陪同，并参加“绿野行动”启动会。', '章若水', '青禾县委', 'post.title', 0.9)],
    { title: '县委书记' },
  ),
  edge(
    'person:何其安',
    'holds_post',
    'organisation:星桥集团',
    '任职 总经理',
    [evidence(A2, '4月10日，柳知远会见星桥集团总经理何其安。', '何其安', '星桥集团', 'post.title', 0.88)],
    { title: '总经理' },
  ),
  edge('person:柳知远', 'visits', 'place:云川市/青禾县', '考察', [
    evidence(A1, '3月1日，云川市市长柳知远到青禾县考察春耕。', '柳知远', '青禾县', 'visits.verb', 0.85),
  ]),
  edge('person:柳知远', 'meets', 'person:何其安', '会见', [
    evidence(A2, '4月10日，柳知远会见星桥集团总经理何其安。', '柳知远', '何其安', 'meets.verb', 0.9),
  ]),
  edge(
    'organisation:星桥集团',
    'cooperates_with',
    'organisation:云川市人民政府',
    '合作（计划）',
    [evidence(A2, '星桥集团拟与云川市人民政府签订合作协议。', '星桥集团', '云川市人民政府', 'cooperates.sign', 0.8)],
    { modality: 'planned', given: 'known.csv:3' },
  ),
  edge('person:章若水', 'participates_in', 'program:绿野行动', '参与', [
    evidence(A1, '青禾县委书记章若水陪同，并参加“绿野行动”启动会。', '章若水', '绿野行动', 'participates.verb', 0.7),
  ]),
  edge('place:云川市/青禾县', 'implements', 'program:绿野行动', '实施', [
    evidence(B1, '青禾县实施绿野行动三个月。', '青禾县', '绿野行动', 'implements.verb', 0.75),
  ]),
  edge('place:云川市/青禾县', 'located_in', 'place:云川市', '位于', [
    evidence(A1, '3月1日，云川市市长柳知远到青禾县考察春耕。', '青禾县', '云川市', 'located.gazetteer', 0.99),
  ]),
  edge('organisation:云川市人民政府', 'governs', 'place:云川市', '主管', [
    evidence(A2, '星桥集团拟与云川市人民政府签订合作协议。', '云川市人民政府', '云川市', 'governs.name', 0.97),
  ]),
  edge(`organisation:${HOSTILE}`, 'located_in', 'place:云川市/青禾县', '位于', [
    evidence(B1, `记者看到${HOSTILE}一行字。`, HOSTILE, '青禾县', 'located.text', 0.4),
  ]),
  edge('person:柳知远', 'co_mentioned', 'person:章若水', '共现', [
    evidence(A1, '3月1日，云川市市长柳知远到青禾县考察春耕。', '柳知远', '章若水', 'co_mentioned', 0.3),
  ]),
  edge('person:柳知远', 'co_mentioned', 'place:云川市/青禾县', '共现', [
    evidence(A1, '3月1日，云川市市长柳知远到青禾县考察春耕。', '柳知远', '青禾县', 'co_mentioned', 0.3),
  ]),
];

function node([key, entityType, pinyin, initials, aliases]: [string, EntityType, string, string, string[]], i: number): Node {
  const label = key.split(/[:/](?!\/)/).at(-1) as string;
  const name = key.includes(HOSTILE) ? HOSTILE : label;
  const degree = EDGES.filter(({ source, target }) => source === key || target === key).length;
  const articles = ARTICLES.filter(({ text }) => [name, ...aliases].some((form) => text.includes(form))).map(({ id }) => id);
  const angle = i * 2.399963;
  return {
    key,
    attributes: {
      label: name,
      entityType,
      aliases: [name, ...aliases].sort(),
      ...(key === 'place:云川市/青禾县' && { parent: 'place:云川市', level: 'county', subtype: 'county' }),
      ...(entityType === 'official' && { subtype: 'government' }),
      ...(key === 'person:何其安' && { given: 'known.csv:2' }),
      pinyin,
      initials,
      mentions: degree + articles.length,
      articles,
      degree,
      pagerank: degree / 28,
      betweenness: degree / 100,
      community: i % 3,
      x: Math.sqrt(i + 0.5) * 10 * Math.cos(angle),
      y: Math.sqrt(i + 0.5) * 10 * Math.sin(angle),
      size: 4 + degree,
      color: '#888888',
    },
  };
}

export const NODES: Node[] = [...PEOPLE, ...OTHERS].map(node);

/** What the build puts into the page. */
export function payload() {
  return serialise('fixture', NODES, EDGES, ARTICLES);
}
