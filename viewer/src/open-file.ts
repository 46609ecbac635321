import { batch } from '@preact/signals';
import { readDataset } from './data.js';
import { readGexf } from './gexf-file.js';
import { dataset, FRESH, filters, problem, select } from './state.js';

/**
 * Shows the graph of a file in place of what is shown; where it holds none, `problem` says why and nothing else changes.
 *
 * @param file a graph.json or a .gexf, chosen or dropped
 */
export async function openFile(file: File | undefined): Promise<void> {
  if (!file) return;
  try {
    const text = await file.text();
    const opened = /^\ufeff?\s*</.test(text) ? { graph: readGexf(text), articles: new Map() } : readDataset(text);
    batch(() => {
      // What was selected and filtered meant the other graph, except for a link opened on an empty page.
      if (dataset.value) {
        select();
        filters.value = FRESH.filters;
      }
      problem.value = '';
      dataset.value = opened;
    });
  } catch (error) {
    problem.value = error instanceof Error ? error.message : String(error);
  }
}

/** Takes a file dropped anywhere on the page. Without this a browser would leave the page for the file. */
export function acceptDrops(): void {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    void openFile(event.dataTransfer?.files[0]);
  });
}
