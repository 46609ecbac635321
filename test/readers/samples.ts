import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { analyseGraph } from '../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../src/core/assemble/assemble.js';
import { exportGraph } from '../../src/core/export/export-graph.js';
import { formatById } from '../../src/core/export/formats.js';
import { strands } from '../../src/core/export/spells.js';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { writeParquet } from '../../src/node/parquet.js';
import { keyOf, ontology, page, samplePages } from '../unit/core/assemble/fixtures.js';

/** Names that a careless reader or writer trips over; every format can hold them (a post's name in FollowTheMoney, organ and title, ends at 384). */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"&]]>',
  "' onload='x",
  '=cmd()',
  '＝cmd()',
  "'=1",
  '行\n列',
  '甲|乙\\',
  '__proto__',
  '𠮷',
  '%20#?{}',
  '长'.repeat(190),
];

/** A graph of invented people over three years, hostile names among them. */
export function sampleGraph(): KnowledgeGraph {
  const [first, ...others] = HOSTILE as [string, ...string[]];
  const odd = page('d.txt', '2022').entity('official', first);
  for (const other of others) {
    odd.entity('organisation', other);
    odd.relation(keyOf('official', first), 'holds_post', keyOf('organisation', other), {
      title: other,
      sentence: `${first}说：${other}。`,
    });
  }
  return analyseGraph(assembleGraph([...samplePages(), odd.build()], ontology), ontology);
}

/** What readers should find in the files. */
export interface Expected {
  labels: Record<string, string>;
  colours: Record<string, string>;
  edges: string[];
  titles: string[];
  kinds: string[];
  /** Edges of the dynamic GEXF. */
  strands: number;
  dated: { nodes: number; from: string; to: string };
  statements: number;
  entities: number;
  people: string[];
}

/**
 * Writes the sample in every format.
 *
 * @returns what readers should find
 */
export async function writeSamples(folder: string): Promise<Expected> {
  const graph = sampleGraph();
  const files: Record<string, string> = {};
  const put = (name: string, id: string, gexfVersion?: '1.2'): void => {
    const content = exportGraph(graph, formatById(id), ontology, gexfVersion === undefined ? {} : { gexfVersion });
    if (typeof content === 'string') files[name] = content;
    else for (const [inner, text] of Object.entries(content)) files[join(name, inner)] = text;
  };
  put('graph.gexf', 'gexf');
  put('graph-1.2.gexf', 'gexf', '1.2');
  put('dynamic.gexf', 'gexf-dynamic');
  put('dynamic-1.2.gexf', 'gexf-dynamic', '1.2');
  put('graph.graphml', 'graphml');
  put('csv', 'csv');
  put('neo4j', 'neo4j');
  put('graph.nq', 'nquads');
  put('graph.jsonld', 'jsonld');
  put('graph.ftm.json', 'ftm');
  for (const inner of ['csv', 'neo4j']) mkdirSync(join(folder, inner), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await writeParquet(graph, join(folder, 'parquet'));
  return expectedOf(graph, files);
}

function expectedOf(graph: KnowledgeGraph, files: Record<string, string>): Expected {
  const dates = graph
    .mapNodes((_node, { firstSeen, lastSeen }) => [firstSeen, lastSeen])
    .flat()
    .filter((date) => date !== undefined);
  const of = (name: 'label' | 'color'): Record<string, string> =>
    Object.fromEntries(graph.mapNodes((key, attributes) => [key, attributes[name]]));
  return {
    labels: of('label'),
    colours: of('color'),
    edges: graph.edges().sort(),
    titles: graph
      .mapEdges((_edge, { title }) => title)
      .filter((title) => title !== undefined)
      .sort(),
    kinds: [...new Set(graph.mapEdges((_edge, { relation }) => relation as string))].sort(),
    strands: strands(graph).length,
    dated: {
      nodes: graph.filterNodes((_node, { firstSeen }) => firstSeen !== undefined).length,
      from: dates.sort()[0] ?? '',
      to: dates.at(-1) ?? '',
    },
    statements: new Parser({ format: 'N-Quads' }).parse(files['graph.nq'] ?? '').length,
    entities: (files['graph.ftm.json'] ?? '').trimEnd().split('\n').length,
    people: graph.filterNodes((_node, { entityType }) => entityType === 'official').map((key) => graph.getNodeAttribute(key, 'label')),
  };
}
