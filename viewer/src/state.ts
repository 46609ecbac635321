import { batch, computed, effect, signal } from '@preact/signals';
import type { RelationType } from '../../src/core/model.js';
import type { Dataset } from './data.js';
import { type Filters, shown as filterGraph } from './filters.js';
import { type Measure, readHash, type Selection, type TableName, type View, writeHash } from './hash.js';
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
  },
};

export const dataset = signal<Dataset | undefined>(undefined);
export const selection = signal<Selection | undefined>(undefined);
export const filters = signal<Filters>(FRESH.filters);
export const measure = signal<Measure>(FRESH.measure);
/** The table that is shown instead of the graph. */
export const table = signal<TableName | undefined>(undefined);
/** False once the browser turned out to have no WebGL. */
export const webgl = signal(true);
/** What was wrong with the data, for the empty state to say. */
export const problem = signal('');
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

/** Changes some of the filters. */
export function narrow(change: Partial<Filters>): void {
  filters.value = { ...filters.value, ...change };
}

/** Selects an entity, an edge or an article; without an argument, nothing. */
export function select(next?: Selection): void {
  selection.value = next;
}

/** Whether what a selection names is in the data. */
export function exists({ graph, articles }: Dataset, { kind, key }: Selection): boolean {
  return kind === 'node' ? graph.hasNode(key) : kind === 'edge' ? graph.hasEdge(key) : articles.has(key);
}

function current(): View {
  return { selection: selection.value, filters: filters.value, measure: measure.value, table: table.value };
}

function show(view: View): void {
  batch(() => {
    selection.value = view.selection;
    filters.value = view.filters;
    measure.value = view.measure;
    table.value = view.table;
  });
}

/**
 * Keeps the address and the state the same from now on. Each change is an entry of the browser's history,
 * so that its back and forward are undo and redo.
 */
export function followAddress(): void {
  show(readHash(location.hash, FRESH));
  effect(() => {
    const hash = writeHash(current(), FRESH);
    if (hash !== location.hash.slice(1)) history.pushState(null, '', `#${hash}`);
  });
  addEventListener('popstate', () => show(readHash(location.hash, FRESH)));
}
