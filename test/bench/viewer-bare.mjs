// The page that the viewer is measured beside: the same data, read by graphology and drawn by Sigma with its own settings, nothing else.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

const { graph: serialised } = JSON.parse(document.getElementById('guanxi-data').textContent);
const graph = new MultiDirectedGraph();
graph.import(serialised);
const sigma = new Sigma(graph, document.getElementById('app'), { allowInvalidContainer: true });
// The same handle as the viewer's, settled as late after its first frame.
window.guanxi = { sigma, ready: new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))) };
