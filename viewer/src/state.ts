import { batch, computed, signal } from '@preact/signals';
import type { RelationType } from '../../src/core/model.js';
import { asOf } from './as-of.js';
import type { Dataset } from './data.js';
import { type Filters, shown as filterGraph } from './filters.js';
import { groupKey, groupMembers } from './group-key.js';
import type { Measure, Selection, SheetName, View } from './hash.js';
import { ontology } from './ontology.js';

/** What a fresh page shows: everything but the weak ties. */
export const FRESH: View = {
  measure: 'size',
  filters: {
    hiddenTypes: new Set(),
    hiddenRelations: new Set((Object.keys(ontology.relations) as RelationType[]).filter((id) => ontology.relations[id].weak)),
    minConfidence: 0,
    minSources: 1,
    hops: 0,
    away: new Set(),
    connected: false,
    minArticles: 1,
    giant: false,
    core: 0,
    pinned: new Set(),
    expanded: new Set(),
  },
};

const NO_EDGES: ReadonlySet<string> = new Set();

export const dataset = signal<Dataset | undefined>(undefined);
export const selection = signal<Selection | undefined>(undefined);
export const filters = signal<Filters>(FRESH.filters);
export const measure = signal<Measure>(FRESH.measure);
/** What is shown instead of the drawing: a table or the lanes of the posts. */
export const table = signal<SheetName | undefined>(undefined);
/** False once the browser turned out to have no WebGL. */
export const webgl = signal(true);
/** What stands in place of the drawing: where there can be none, the table of the entities. */
export const sheet = computed<SheetName | undefined>(() => table.value ?? (webgl.value ? undefined : 'nodes'));
/** What was wrong with the data, for the empty state to say. */
export const problem = signal('');
/** Keys of the entities that the next one chosen is to be looked at together with. */
export const gathering = signal<readonly string[]>([]);
/** Whether the drawer with legend and filters is open (narrow screens). */
export const drawer = signal(false);
/** Whether the sheet with the keys is open. */
export const help = signal(false);
/** Key of the node under the pointer. */
export const hovered = signal<string | undefined>(undefined);

/** What the filters let through. */
export const shown = computed(() =>
  dataset.value ? filterGraph(dataset.value.graph, filters.value) : { nodes: new Set<string>(), edges: new Set<string>() },
);

/** Keys of the posts that are shown though they may not have been held on the day that the graph is shown as of. */
export const uncertain = computed<ReadonlySet<string>>(() => {
  const graph = dataset.value?.graph;
  const day = filters.value.asOf;
  if (!graph || !day) return NO_EDGES;
  const holds = asOf(graph, day);
  return new Set([...shown.value.edges].filter((edge) => holds(edge, graph.getEdgeAttributes(edge)) === 'perhaps'));
});

/** Changes some of the filters. */
export function narrow(change: Partial<Filters>): void {
  filters.value = { ...filters.value, ...change };
}

/** Selects an entity, an edge or an article; without an argument, nothing. While entities are gathered, an entity joins them. */
export function select(next?: Selection): void {
  const others = gathering.value;
  batch(() => {
    gathering.value = [];
    selection.value = next?.kind === 'node' && others.length > 0 ? { kind: 'group', key: groupKey([...others, next.key]) } : next;
  });
}

/** Whether what a selection names is in the data. */
export function exists({ graph, articles }: Dataset, { kind, key }: Selection): boolean {
  if (kind === 'group') return groupMembers(key).every((member) => graph.hasNode(member));
  return kind === 'node' ? graph.hasNode(key) : kind === 'edge' ? graph.hasEdge(key) : articles.has(key);
}

/** The state that a link carries. */
export function current(): View {
  return { selection: selection.value, filters: filters.value, measure: measure.value, table: table.value };
}

/** Brings the page into a state. */
export function show(view: View): void {
  batch(() => {
    selection.value = view.selection;
    filters.value = view.filters;
    measure.value = view.measure;
    table.value = view.table;
  });
}
