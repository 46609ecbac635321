// node test/bench/neighbours.mjs (part of npm run bench:ask): how long neighbours (depth 1) take in a graph of a million edges; nothing is asserted.
import { MultiDirectedGraph } from 'graphology';
import { neighbours } from '../../dist/core/query/neighbours.js';

const NODES = 200_000;
const EDGES = 1_000_000;
const QUERIES = 2000;

/** A generator of numbers in [0,1), the same ones at every run (Park and Miller's). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const random = generator(7);
const relations = ['holds_post', 'meets', 'visits', 'located_in', 'co_mentioned'];
const graph = new MultiDirectedGraph({ allowSelfLoops: false });
for (let i = 0; i < NODES; i++) graph.addNode(`person:${i}`, { label: `人${i}`, entityType: 'person' });
const evidence = [{ doc: 'a.txt', article: 'a.txt#1', sentence: '在场。', start: 0, end: 3, rule: 'r', confidence: 0.9 }];
// A few nodes have many neighbours and most have few, as in the graphs of newspapers.
const skewed = () => Math.floor(NODES * random() ** 2);
for (let i = 0; i < EDGES; ) {
  const [source, target] = [skewed(), Math.floor(NODES * random())];
  if (source === target) continue;
  const relation = relations[i % relations.length];
  graph.addEdgeWithKey(`e${i}`, `person:${source}`, `person:${target}`, {
    relation,
    label: relation,
    weight: 1 + (i % 7),
    confidence: random(),
    evidence,
  });
  i++;
}

const keys = Array.from({ length: QUERIES }, () => `person:${skewed()}`);
for (const key of keys.slice(0, 200)) neighbours(graph, key);
const times = keys.map((key) => {
  const start = performance.now();
  neighbours(graph, key);
  return performance.now() - start;
});
times.sort((a, b) => a - b);
const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(3);
const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
const hub = graph.reduceNodes((best, key) => (graph.degree(key) > graph.degree(best) ? key : best), keys[0]);
const start = performance.now();
neighbours(graph, hub);
console.log(`${graph.order} nodes, ${graph.size} edges; ${QUERIES} queries, each node as likely as it has edges`);
console.log(`neighbours: mean ${mean.toFixed(3)} ms, median ${at(0.5)} ms, 99 of 100 below ${at(0.99)} ms, most ${at(1)} ms`);
console.log(`the node with the most edges (${graph.degree(hub)}): ${(performance.now() - start).toFixed(2)} ms`);
