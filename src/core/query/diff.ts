import type { KnowledgeGraph } from '../graph-model.js';
import { compareText } from '../order.js';

/** One difference between two graphs. */
export interface Difference {
  what: 'node' | 'edge';
  change: 'added' | 'removed' | 'changed';
  key: string;
  label: string;
  /** The attributes that differ, as `name: before → after`. */
  details: string[];
}

/** What is compared: what the pages say, not where the layout or a ranking puts it. */
const NODE_FIELDS = ['label', 'entityType', 'subtype', 'parent', 'level', 'mentions', 'firstSeen', 'lastSeen'] as const;
const EDGE_FIELDS = ['label', 'weight', 'confidence', 'rule', 'start', 'end', 'firstSeen', 'lastSeen'] as const;

/**
 * What a graph has that another has not, and what they tell differently.
 *
 * @returns nodes before edges, by key
 * @example
 * diffGraphs(yesterday, today).filter(({ change }) => change === 'added').map(({ key }) => key);
 */
export function diffGraphs(before: KnowledgeGraph, after: KnowledgeGraph): Difference[] {
  const nodes = (graph: KnowledgeGraph): Entries => new Map(graph.mapNodes((key, attributes) => [key, attributes]));
  const edges = (graph: KnowledgeGraph): Entries => new Map(graph.mapEdges((key, attributes) => [key, attributes]));
  return [
    ...differences('node', nodes(before), nodes(after), NODE_FIELDS),
    ...differences('edge', edges(before), edges(after), EDGE_FIELDS),
  ];
}

type Entries = Map<string, { label: string } & object>;

function differences(what: Difference['what'], before: Entries, after: Entries, fields: readonly string[]): Difference[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return keys.flatMap((key): Difference[] => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === undefined) return [{ what, change: 'added', key, label: is?.label ?? '', details: [] }];
    if (is === undefined) return [{ what, change: 'removed', key, label: was.label, details: [] }];
    const details = fields.flatMap((name) => {
      const [old, now] = [Reflect.get(was, name), Reflect.get(is, name)];
      return old === now ? [] : [`${name}: ${old ?? 'none'} → ${now ?? 'none'}`];
    });
    return details.length === 0 ? [] : [{ what, change: 'changed', key, label: is.label, details }];
  });
}
