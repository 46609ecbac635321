import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../../src/core/graph-model.js';
import type { EntityType, Evidence, RelationType } from '../../../src/core/model.js';

const ARTICLE = 'a.txt#1';

/** A graph of five invented entities: two officials of one name, an organ, a county and a programme. */
export function smallGraph(): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({ allowSelfLoops: false });
  const article = {
    id: ARTICLE,
    doc: 'a.txt',
    title: '春耕现场会',
    kind: 'news',
    newspaper: '云溪日报',
    published: '2020-03-05',
    authors: [],
  } as const;
  graph.replaceAttributes({ name: 'small', format: 'guanxi-graph/1', articles: { [ARTICLE]: { ...article, authors: [] } } });
  graph.addNode('person:梁若谷', node('梁若谷', 'official', 'liang ruo gu', 'lrg', 0.4));
  graph.addNode('person:贺小满', node('贺小满', 'official', 'he xiao man', 'hxm', 0.1));
  graph.addNode('person:贺小满~2', node('贺小满', 'person', 'he xiao man', 'hxm', 0.05));
  graph.addNode('organisation:松岭县人民政府', node('松岭县人民政府', 'organisation', 'song ling xian ren min zheng fu', 'slxrmzf', 0.3));
  graph.addNode('place:松岭县', node('松岭县', 'place', 'song ling xian', 'slx', 0.15));
  tie(graph, 'person:梁若谷', 'holds_post', 'organisation:松岭县人民政府', '松岭县县长梁若谷到田间查看育秧。', '县长');
  tie(graph, 'organisation:松岭县人民政府', 'governs', 'place:松岭县', '松岭县人民政府发布通告。');
  tie(graph, 'person:梁若谷', 'co_mentioned', 'person:贺小满', '梁若谷、贺小满在场。');
  return graph;
}

function node(label: string, entityType: EntityType, pinyin: string, initials: string, pagerank: number): NodeAttributes {
  const drawn = { degree: 1, pagerank, betweenness: 0, community: 0, x: 0, y: 0, size: 1, color: '#0072b2' };
  return { label, entityType, pinyin, initials, aliases: [label], mentions: 1, articles: [ARTICLE], ...drawn };
}

function tie(graph: KnowledgeGraph, head: string, relation: RelationType, tail: string, sentence: string, title?: string): void {
  const evidence: Evidence = { doc: 'a.txt', article: ARTICLE, sentence, start: 7, end: 7 + sentence.length, rule: 'r', confidence: 0.9 };
  const drawn = { label: relation, weight: 1, confidence: 0.9, rule: 'r', evidence: [evidence], size: 1, color: '#0072b2' };
  const key = [head, relation, tail, ...(title === undefined ? [] : [title])].join('|');
  graph.addEdgeWithKey(key, head, tail, { relation, ...drawn, ...(title === undefined ? {} : { title }) });
}
