import { computed, signal } from '@preact/signals';
import { bestPaths, commonNeighbours, type Path } from './connect.js';
import { groupMembers } from './group-key.js';
import type { Light } from './scene.js';
import { simpleGraph } from './simple.js';
import { dataset, selection, shown } from './state.js';

/** How many paths are shown: the best and its alternatives. */
const PATHS = 5;

/** What ties the entities of the selected group. */
export interface Connections {
  members: string[];
  /** Keys of the neighbours that all of them have. */
  common: string[];
  /** Of two entities: the best paths between them, the best first. */
  paths: Path[];
}

/** Which of the paths is laid open, and bright in the drawing. */
export const openPath = signal(0);

export const connections = computed<Connections | undefined>(() => {
  const chosen = selection.value;
  const graph = dataset.value?.graph;
  if (!graph || chosen?.kind !== 'group') return undefined;
  const members = groupMembers(chosen.key);
  const simple = simpleGraph(graph, shown.value);
  const [from, to] = members;
  const paths = members.length === 2 && from && to ? bestPaths(simple, from, to, PATHS) : [];
  return { members, common: commonNeighbours(simple, members), paths };
});

/** The shown edges between two entities, the best supported first. */
export function edgesBetween(a: string, b: string): string[] {
  const graph = dataset.value?.graph;
  if (!graph) return [];
  return graph
    .edges(a, b)
    .concat(graph.edges(b, a))
    .filter((edge, i, all) => shown.value.edges.has(edge) && all.indexOf(edge) === i)
    .sort((x, y) => graph.getEdgeAttribute(y, 'confidence') - graph.getEdgeAttribute(x, 'confidence'));
}

/** What stays bright while a group is looked at: its open path, or its common neighbours. */
export const groupLight = computed<Light | undefined>(() => {
  const found = connections.value;
  if (!found) return undefined;
  const path = (found.paths[openPath.value] ?? found.paths[0])?.nodes;
  const nodes = new Set(path ?? [...found.members, ...found.common]);
  const pairs: [string, string][] = path
    ? path.slice(1).map((key, i) => [path[i] as string, key])
    : found.common.flatMap((key) => found.members.map((member): [string, string] => [member, key]));
  return { nodes, edges: new Set(pairs.flatMap(([a, b]) => edgesBetween(a, b))) };
});
