import type { EntityType, RelationType } from '../../src/core/model.js';
import type { Filters } from './filters.js';

/** What the panel shows: an entity, an edge, an article, or several entities together. */
export interface Selection {
  kind: 'node' | 'edge' | 'article' | 'group';
  /** Of a group: the keys of its entities, see group-key.ts. */
  key: string;
}

/** The measures that may set the size of a node. `size` is the one the build chose. */
export const MEASURES = ['size', 'degree', 'pagerank', 'betweenness', 'mentions'] as const;
export type Measure = (typeof MEASURES)[number];

export const TABLES = ['nodes', 'edges', 'articles'] as const;
export type TableName = (typeof TABLES)[number];

/** What may stand in place of the drawing: a table, or the lanes of the posts. */
export const SHEETS = [...TABLES, 'posts'] as const;
export type SheetName = (typeof SHEETS)[number];

/** The whole state of the page that a link carries. */
export interface View {
  selection?: Selection | undefined;
  filters: Filters;
  measure: Measure;
  /** What is shown instead of the drawing. */
  table?: SheetName | undefined;
}

const KINDS = { n: 'node', e: 'edge', a: 'article', g: 'group' } as const;

/**
 * Writes the state as the part of an address after `#`; what equals `base` is left out.
 *
 * @param view the state
 * @param base the state of a fresh page
 * @example
 * writeHash({ ...base, selection: { kind: 'node', key: 'person:秦国文' } }, base); // 'n=person%3A…'
 */
export function writeHash(view: View, base: View): string {
  const params = new URLSearchParams();
  const { filters } = view;
  for (const [letter, kind] of Object.entries(KINDS)) if (view.selection?.kind === kind) params.set(letter, view.selection.key);
  if (view.table) params.set('table', view.table);
  if (view.measure !== base.measure) params.set('measure', view.measure);
  const types = [...filters.hiddenTypes].sort().join(' ');
  if (types !== [...base.filters.hiddenTypes].sort().join(' ')) params.set('hide', types);
  const relations = [...filters.hiddenRelations].sort().join(' ');
  if (relations !== [...base.filters.hiddenRelations].sort().join(' ')) params.set('norel', relations);
  if (filters.minConfidence > 0) params.set('conf', String(filters.minConfidence));
  if (filters.minSources > 1) params.set('sources', String(filters.minSources));
  if (filters.minArticles > 1) params.set('articles', String(filters.minArticles));
  for (const name of ['subtype', 'paper', 'region', 'from', 'to', 'asOf'] as const) if (filters[name]) params.set(name, filters[name]);
  if (filters.centre && filters.hops > 0) {
    params.set('ego', filters.centre);
    params.set('hops', String(filters.hops));
  }
  if (filters.community !== undefined) params.set('community', String(filters.community));
  for (const name of ['away', 'pinned', 'expanded'] as const) for (const key of [...filters[name]].sort()) params.append(name, key);
  if (filters.giant) params.set('giant', '1');
  if (filters.core > 0) params.set('core', String(filters.core));
  if (filters.connected) params.set('connected', '1');
  return params.toString();
}

/**
 * Reads what `writeHash` wrote; anything unknown or out of range falls back to `base`.
 *
 * @param hash the part of an address after `#`, with or without it
 * @param base the state of a fresh page
 */
export function readHash(hash: string, base: View): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const words = (name: string) => params.get(name)?.split(' ').filter(Boolean);
  const hops = whole(params.get('hops'), 0, 9);
  const centre = params.get('ego') ?? undefined;
  return {
    selection: readSelection(params),
    measure: MEASURES.find((measure) => measure === params.get('measure')) ?? base.measure,
    table: SHEETS.find((sheet) => sheet === params.get('table')),
    filters: {
      hiddenTypes: new Set((words('hide') as EntityType[] | undefined) ?? base.filters.hiddenTypes),
      hiddenRelations: new Set((words('norel') as RelationType[] | undefined) ?? base.filters.hiddenRelations),
      minConfidence: Math.min(1, Math.max(0, Number(params.get('conf')) || 0)),
      minSources: whole(params.get('sources'), 1, 99),
      minArticles: whole(params.get('articles'), 1, 99),
      subtype: params.get('subtype') ?? undefined,
      paper: params.get('paper') ?? undefined,
      region: params.get('region') ?? undefined,
      from: month(params.get('from')),
      to: month(params.get('to')),
      asOf: day(params.get('asOf')),
      centre: hops > 0 ? centre : undefined,
      hops: centre ? hops : 0,
      community: /^\d+$/.test(params.get('community') ?? '') ? Number(params.get('community')) : undefined,
      away: new Set(params.getAll('away')),
      connected: params.get('connected') === '1',
      giant: params.get('giant') === '1',
      core: whole(params.get('core'), 0, 99),
      pinned: new Set(params.getAll('pinned')),
      expanded: new Set(params.getAll('expanded')),
    },
  };
}

function readSelection(params: URLSearchParams): Selection | undefined {
  for (const [letter, kind] of Object.entries(KINDS)) {
    const key = params.get(letter);
    if (key) return { kind, key };
  }
  return undefined;
}

function whole(value: string | null, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.trunc(Number(value)) || least));
}

function month(value: string | null): string | undefined {
  return value && /^\d{4}-\d{2}$/.test(value) ? value : undefined;
}

function day(value: string | null): string | undefined {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
