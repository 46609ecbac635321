import type { KnowledgeGraph } from '../../../../src/core/graph-model.js';
import { askedGraph } from '../../../../src/node/api/asked-graph.js';
import { type AppOptions, createApp } from '../../../../src/node/serve/app.js';
import { smallGraph } from '../../cli/small-graph.js';

/** The API over a small graph. */
export function sampleApp({ graph = smallGraph(), ...options }: Partial<AppOptions> & { graph?: KnowledgeGraph } = {}) {
  const page = (): string => '<!doctype html><script type="module">1</script>';
  const app = createApp({ asked: askedGraph(graph), etag: '"one"', version: '1.2.3', localOnly: true, page, ...options });
  return (path: string, init: RequestInit = {}): Response | Promise<Response> =>
    app.request(path, { ...init, headers: { host: 'localhost:80', ...init.headers } });
}

/** A question of each kind to the small graph, by its id. */
export const SAMPLE_REQUESTS: Readonly<Record<string, Record<string, string>>> = {
  search: { text: '贺小满', limit: '1' },
  entity: { name: 'lrg' },
  neighbours: { name: '梁若谷', depth: '2', relation: 'holds_post,governs', direction: 'out', minConfidence: '0.5', evidence: '1' },
  ego: { name: '梁若谷', type: 'official,organisation' },
  timeline: { name: '梁若谷' },
  holders: { organ: '松岭县人民政府', title: '县长' },
  paths: { from: '梁若谷', to: '松岭县', count: '2' },
  'common-neighbours': { first: '梁若谷', second: '松岭县' },
  evidence: { first: '梁若谷', second: 'person:贺小满' },
  'edge-evidence': { edge: 'organisation:松岭县人民政府|governs|place:松岭县' },
  top: { by: 'degree', type: 'place', limit: '3' },
  communities: { members: '2' },
  stats: {},
  articles: { name: '松岭县', newspaper: '云溪日报', since: '2020', until: '2020-03' },
};
