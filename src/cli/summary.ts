import type { Stats } from '../core/query/index.js';
import { table } from './width.js';

/**
 * A graph's figures as text, with the Chinese names of types and relations beside their ids.
 *
 * @param figures what `stats` counted
 * @param chinese gives the Chinese name of a type or relation
 */
export function describeStats(figures: Stats, chinese: (id: string) => string): string {
  const counts = (title: string, all: number, byId: Partial<Record<string, number>>): string[] => [
    `${title}: ${all}`,
    ...table(Object.entries(byId).map(([id, count]) => ['', chinese(id), id, String(count)])),
    '',
  ];
  const top = figures.top.map(({ label, entityType, pagerank }) => ['', label, chinese(entityType), pagerank.toFixed(4)]);
  const groups = figures.communities
    .slice(0, 5)
    .map(({ size, top: members }) => ['', `${size}`, members.map(({ label }) => label).join(' ')]);
  return [
    `articles: ${figures.articles}`,
    '',
    ...counts('entities', figures.nodes, figures.nodesByType),
    ...counts('relations', figures.edges, figures.edgesByRelation),
    ...(top.length > 0 ? ['most central (PageRank):', ...table(top), ''] : []),
    ...(groups.length > 0 ? [`communities: ${figures.communities.length}, the largest around`, ...table(groups), ''] : []),
  ].join('\n');
}
