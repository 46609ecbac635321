import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { coreOf, largestComponent } from './components.js';
import type { Filters, Shown } from './filters.js';

/** The filters that look at how entities hang together, not at what they are. */
export type StructureFilters = Pick<Filters, 'centre' | 'hops' | 'giant' | 'core' | 'connected' | 'pinned' | 'expanded'>;

/**
 * Narrows what passed the other filters by its structure: ego network, then largest component, then k-core, then isolates.
 * Pinned entities stay, and so do expanded ones with their neighbours.
 *
 * @param graph the whole graph
 * @param passing what the other filters let through
 * @param filters what narrows it
 */
export function narrowed(graph: KnowledgeGraph, passing: Shown, filters: StructureFilters): Shown {
  const { centre, hops, giant, core, connected, pinned, expanded } = filters;
  let kept: Shown = passing;
  if (centre && hops > 0 && graph.hasNode(centre)) kept = within(graph, passing, reach(graph, passing, [centre], hops));
  if (giant) kept = within(graph, kept, largestComponent(graph, kept));
  if (core > 0) kept = within(graph, kept, coreOf(graph, kept, core));
  if (connected) kept = { nodes: ends(graph, kept.edges), edges: kept.edges };
  if (kept === passing) return passing;
  const opened = reach(
    graph,
    passing,
    [...expanded].filter((key) => passing.nodes.has(key)),
    1,
  );
  const stay = [...pinned].filter((key) => passing.nodes.has(key));
  if (opened.size === 0 && stay.length === 0) return kept;
  return within(graph, passing, new Set([...kept.nodes, ...opened, ...stay]));
}

/** What lies within so many steps of the given entities, along edges that pass. */
function reach(graph: KnowledgeGraph, passing: Shown, from: readonly string[], hops: number): Set<string> {
  const nodes = new Set(from);
  let rim = [...from];
  for (let hop = 0; hop < hops; hop++) {
    const next: string[] = [];
    for (const key of rim) {
      graph.forEachEdge(key, (edge, _attributes, head, tail) => {
        const other = head === key ? tail : head;
        if (!passing.edges.has(edge) || nodes.has(other)) return;
        nodes.add(other);
        next.push(other);
      });
    }
    rim = next;
  }
  return nodes;
}

function within(graph: KnowledgeGraph, { edges }: Shown, nodes: ReadonlySet<string>): Shown {
  const kept = new Set<string>();
  for (const edge of edges) {
    const [head, tail] = graph.extremities(edge);
    if (nodes.has(head) && nodes.has(tail)) kept.add(edge);
  }
  return { nodes, edges: kept };
}

function ends(graph: KnowledgeGraph, edges: ReadonlySet<string>): Set<string> {
  const nodes = new Set<string>();
  for (const edge of edges) nodes.add(graph.source(edge)).add(graph.target(edge));
  return nodes;
}
