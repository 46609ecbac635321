import { GuanxiError } from '../core/errors.js';
import { cite } from '../core/export/cite.js';
import type { KnowledgeGraph } from '../core/graph-model.js';
import type { NeighbourRow, Resolved } from '../core/query/index.js';
import { visible } from './visible.js';
import { table } from './width.js';

/** How neighbours are described. */
export interface DescribeOptions {
  /** Gives the Chinese name of a type or relation. */
  chinese(id: string): string;
  /** Whether the weak tie gets its sentences too, and not only its names. */
  weakInFull: boolean;
}

const ARROWS = { out: '→', in: '←', both: '↔' } as const;

/**
 * A node and its neighbours as text: a line for each tie, under it the strongest sentence and where it stands.
 *
 * @param key of the node
 * @param rows what `neighbours` found
 */
export function describeNeighbours(graph: KnowledgeGraph, key: string, rows: readonly NeighbourRow[], options: DescribeOptions): string {
  const { chinese, weakInFull } = options;
  const { label, entityType, aliases } = graph.getNodeAttributes(key);
  const others = aliases.filter((alias) => alias !== label);
  const title = [label, chinese(entityType), ...(others.length > 0 ? [`also ${others.join(' ')}`] : [])].join('  ');
  const full = rows.filter((row) => weakInFull || row.relation !== 'co_mentioned');
  const named = rows.filter((row) => !full.includes(row)).map((row) => row.label);
  const lines = table(full.map((row) => cells(graph, row, chinese)));
  const articles = graph.getAttribute('articles');
  const ties = full.flatMap(({ evidence }, i) => {
    const [first, ...more] = evidence;
    const sentence = first
      ? [`      ${cite(first, articles)} ${first.doc}:${first.start}${more.length > 0 ? ` (+${more.length})` : ''}`]
      : [];
    return [lines[i] ?? '', ...sentence];
  });
  const weak = named.length > 0 ? ['', `${chinese('co_mentioned')} co_mentioned: ${[...new Set(named)].join(' ')}`] : [];
  const answer = rows.length > 0 ? [...ties, ...weak] : ['no neighbours of that kind'];
  return [title, '', ...answer, ''].map(visible).join('\n');
}

function cells(graph: KnowledgeGraph, row: NeighbourRow, chinese: (id: string) => string): string[] {
  const { relation, title, direction, label, entityType, weight, confidence, distance, via } = row;
  const from = distance > 1 ? `via ${graph.getNodeAttribute(via, 'label')}` : '';
  const what = [chinese(relation), title].filter(Boolean).join(' ');
  return ['', ARROWS[direction], what, label, chinese(entityType), `${weight}×`, confidence.toFixed(2), from];
}

/**
 * The error for a name that does not mean one node: it lists those that it may mean.
 *
 * @example
 * notFound('张', resolveName(graph, '张'), chinese).message;
 */
export function notFound(
  name: string,
  { kind, candidates }: Exclude<Resolved, { kind: 'found' }>,
  chinese: (id: string) => string,
): GuanxiError {
  const list = table(candidates.map(({ label, entityType, key }) => ['', label, chinese(entityType), key]))
    .map((line) => `\n${line}`)
    .join('');
  if (kind === 'ambiguous') return new GuanxiError('NOT_FOUND', `${name} names several entities`, `ask for one by its key${list}`);
  if (candidates.length === 0)
    return new GuanxiError('NOT_FOUND', `no entity is called ${name}, nor anything near it`, 'see guanxi stats for names');
  return new GuanxiError('NOT_FOUND', `no entity is called ${name}`, `near it are${list}`);
}
