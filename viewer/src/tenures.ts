import type { EdgeAttributes, KnowledgeGraph } from '../../src/core/graph-model.js';
import { compareText } from '../../src/core/order.js';

/** One person in one post, as far as the papers saw it. */
export interface Tenure {
  /** Key of the holds_post edge. */
  edge: string;
  person: string;
  kind: EdgeAttributes['tenure'];
  /** When it was taken up and left, where a sentence says so: ISO dates, possibly partial. */
  start?: string | undefined;
  end?: string | undefined;
  /** ISO dates, possibly partial, of the earliest and latest evidence; absent where nothing is dated. */
  first?: string | undefined;
  last?: string | undefined;
  /** Keys of the persons who held it before and after. */
  predecessor?: string | undefined;
  successor?: string | undefined;
}

/** A post: an organ, a title, and those who held it in the order of their dates. */
export interface Lane {
  organ: string;
  title: string;
  tenures: Tenure[];
}

/** One person following another in a post: the edges of the posts of both. */
export interface Succession {
  before: string;
  after: string;
}

/**
 * Who followed whom, as the build derived it: the `succeeds` edges, led back to the posts they speak of.
 *
 * @param graph the whole graph
 * @returns by key of the `succeeds` edge; those whose posts the graph no longer has are left out
 */
export function successions(graph: KnowledgeGraph): Map<string, Succession> {
  const found = new Map<string, Succession>();
  graph.forEachEdge((key, { relation, title }, successor, predecessor) => {
    if (relation !== 'succeeds') return;
    const [after, before] = [postNamed(graph, successor, title), postNamed(graph, predecessor, title)];
    if (after !== undefined && before !== undefined) found.set(key, { before, after });
  });
  return found;
}

/** The post of a person that a succession names: `<organ> <title>`. A post in office goes before one given up. */
function postNamed(graph: KnowledgeGraph, person: string, name: string | undefined): string | undefined {
  const posts = graph.filterOutEdges(
    person,
    (_key, { relation, title }, _head, organ) =>
      relation === 'holds_post' && `${graph.getNodeAttribute(organ, 'label')} ${title ?? ''}` === name,
  );
  return posts.find((post) => graph.getEdgeAttribute(post, 'tenure') === undefined) ?? posts[0];
}

/**
 * The shown posts as lanes, each with its holders.
 *
 * @param graph the whole graph
 * @param edges keys of the edges that are shown
 * @returns lanes with the most holders first, then by organ and title
 */
export function lanes(graph: KnowledgeGraph, edges: ReadonlySet<string>): Lane[] {
  const [before, after] = [new Map<string, string>(), new Map<string, string>()];
  for (const succession of successions(graph).values()) {
    before.set(succession.after, graph.source(succession.before));
    after.set(succession.before, graph.source(succession.after));
  }
  const found = new Map<string, Lane>();
  for (const edge of edges) {
    const { relation, title = '', tenure, start, end, firstSeen, lastSeen } = graph.getEdgeAttributes(edge);
    if (relation !== 'holds_post') continue;
    const [person, organ] = graph.extremities(edge);
    const id = JSON.stringify([organ, title]);
    const lane = found.get(id) ?? { organ, title, tenures: [] };
    found.set(id, lane);
    lane.tenures.push({
      edge,
      person,
      kind: tenure,
      start,
      end,
      first: firstSeen,
      last: lastSeen,
      predecessor: before.get(edge),
      successor: after.get(edge),
    });
  }
  for (const lane of found.values())
    lane.tenures.sort((a, b) => compareText(beginOf(a) ?? '9', beginOf(b) ?? '9') || compareText(a.edge, b.edge));
  return [...found.values()].sort(
    (a, b) => b.tenures.length - a.tenures.length || compareText(a.organ, b.organ) || compareText(a.title, b.title),
  );
}

/** When a tenure began as far as is known: where no sentence says so, when its holder was first seen in it. */
export function beginOf({ start, first }: Tenure): string | undefined {
  return start ?? first;
}
