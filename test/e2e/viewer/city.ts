import { MultiDirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import type { EntityType, RelationType } from '../../../src/core/model.js';
import { type Article, article, type Edge, edge, evidence, type Node, serialise } from './builders.js';

/** An invented city with its counties, organs, officials, companies and programs: the graph of the README's picture. */

// These packages are CommonJS: their types put the function one level deeper than Node does.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

const CITY = '澜州市';
const COUNTIES = ['望溪县', '临泽县', '松陵区', '白鹭区', '云岫县'];
const SURNAMES = [...'沈陆顾柳章温蒋杜苏纪程袁'];
const GIVEN = ['知行', '若谷', '清源', '怀瑾', '望舒', '景明', '砚秋', '南乔', '承泽', '子衿'];
const COMPANIES = ['星桥集团', '澜江船舶有限公司', '松陵茶业合作社', '白鹭光电有限公司', '临泽农机厂'];
const PROGRAMS = ['清河行动', '百村净水工程', '澜江文化节', '数字乡村平台', '青苗计划'];
const PAPERS = ['澜州日报', '澜江晚报'];
const DEPARTMENTS = ['教育局', '水利局', '交通运输局'];

const nodes = new Map<string, Node>();
const edges: Edge[] = [];
const articles: Article[] = [];

const key = (type: EntityType, name: string) => `${type === 'official' ? 'person' : type}:${name}`;

function person(n: number): string {
  return `${SURNAMES[n % SURNAMES.length]}${GIVEN[(n * 7 + Math.floor(n / 5)) % GIVEN.length]}`;
}

/** States a relation in a sentence, in an article of its own: `head words tail`. */
function state(head: [EntityType, string], relation: RelationType, tail: [EntityType, string], words: string, title?: string): void {
  const n = articles.length + 1;
  const sentence = `${head[1]}${words}${tail[1]}${title ?? ''}。`;
  const day = `202${1 + (n % 2)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`;
  const from = article(`page${n}.txt#1`, `${head[1]}${words}${tail[1]}`, PAPERS[n % 2] as string, day, sentence);
  articles.push(from);
  for (const [type, name] of [head, tail]) {
    const node = nodes.get(key(type, name)) ?? blank(key(type, name), type, name);
    node.attributes.articles.push(from.id);
    node.attributes.mentions++;
    node.attributes.degree++;
    nodes.set(node.key, node);
  }
  const proof = evidence(from, sentence, head[1], tail[1], `${relation}.verb`, 0.6 + (n % 4) / 10);
  edges.push(edge(key(...head), relation, key(...tail), words, [proof], title ? { title } : {}));
}

function blank(id: string, type: EntityType, name: string): Node {
  const angle = nodes.size * 2.399963;
  const radius = Math.sqrt(nodes.size + 1) * 10;
  return {
    key: id,
    attributes: {
      label: name,
      entityType: type,
      aliases: [name],
      pinyin: '',
      initials: '',
      mentions: 0,
      articles: [],
      degree: 0,
      pagerank: 0,
      betweenness: 0,
      community: 0,
      x: radius * Math.cos(angle),
      y: radius * Math.sin(angle),
      size: 1,
      color: '#888888',
    },
  };
}

function populate(): void {
  const chief = person(0);
  const seats = [CITY, ...COUNTIES];
  seats.forEach((place, i) => {
    const government = `${place}人民政府`;
    const party = `中共${place}委员会`;
    const [head, secretary] = [person(i * 6), person(i * 6 + 1)];
    state(['official', head], 'holds_post', ['organisation', government], '任', i ? '县长' : '市长');
    state(['official', secretary], 'holds_post', ['organisation', party], '任', '书记');
    state(['organisation', government], 'governs', ['place', place], '主管');
    state(['organisation', party], 'governs', ['place', place], '领导');
    if (i > 0) state(['place', place], 'located_in', ['place', CITY], '位于');
    if (i > 0) state(['official', chief], 'visits', ['place', place], '到访');
    DEPARTMENTS.forEach((department, d) => {
      const bureau = `${place}${department}`;
      state(['organisation', bureau], 'subordinate_to', ['organisation', government], '隶属');
      state(['official', person(i * 6 + 2 + d)], 'holds_post', ['organisation', bureau], '任', '局长');
    });
    const program = PROGRAMS[i % PROGRAMS.length] as string;
    state(['organisation', government], 'implements', ['program', program], '实施');
    state(['official', secretary], 'participates_in', ['program', PROGRAMS[(i + 2) % PROGRAMS.length] as string], '参加');
    const company = COMPANIES[i % COMPANIES.length] as string;
    state(['organisation', company], 'cooperates_with', ['organisation', government], '签约');
    state(['organisation', company], 'invests_in', ['place', place], '投资');
    state(['person', person(i * 6 + 5 + 60)], 'holds_post', ['organisation', company], '任', '总经理');
    if (i > 0) state(['official', chief], 'meets', ['person', person(i * 6 + 65)], '会见');
  });
}

let payload: ReturnType<typeof serialise> | undefined;

/** The city as the build command would put it into the page; the same at every call. */
export function cityPayload(): ReturnType<typeof serialise> {
  payload ??= makePayload();
  return payload;
}

function makePayload(): ReturnType<typeof serialise> {
  populate();
  const list = [...nodes.values()];
  for (const { attributes } of list) attributes.size = 3 + Math.sqrt(attributes.degree) * 3;
  const graph = new MultiDirectedGraph();
  for (const { key: id, attributes } of list) graph.addNode(id, { ...attributes });
  for (const { source, target } of edges) graph.addEdge(source, target);
  forceAtlas2.assign(graph, {
    iterations: 400,
    settings: { ...forceAtlas2.inferSettings(graph), linLogMode: false, gravity: 0.6, scalingRatio: 12 },
  });
  noverlap.assign(graph, { maxIterations: 100, settings: { margin: 6, ratio: 1.4 } });
  for (const { key: id, attributes } of list) {
    attributes.x = graph.getNodeAttribute(id, 'x');
    attributes.y = graph.getNodeAttribute(id, 'y');
  }
  return serialise('city', list, edges, articles);
}
