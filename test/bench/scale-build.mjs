// What scale.mjs runs: one build in a process of its own, and what it took, as JSON on standard output.
import { availableParallelism } from 'node:os';
import { buildGraph } from '../../dist/index.js';

const [pages, output, jobs] = process.argv.slice(2);
const start = performance.now();
let read = 0;
const built = await buildGraph({ paths: [pages], output, jobs: Number(jobs) }, ({ done, total }) => {
  if (done === total) read = performance.now() - start;
});
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    /** Milliseconds on the clock until all pages were read, and until all was written. */
    read,
    whole: performance.now() - start,
    /** Milliseconds of processor time, all threads together. */
    spent: (userCPUTime + systemCPUTime) / 1000,
    /** The most bytes it ever held in memory. */
    memory: maxRSS * 1024,
    pagesRead: built.read,
    nodes: built.size.nodes,
    edges: built.size.edges,
    cores: availableParallelism(),
  }),
);
