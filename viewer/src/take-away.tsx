import { MultiDirectedGraph } from 'graphology';
import type { RefObject } from 'preact';
import { gexf } from '../../src/core/export/gexf.js';
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/core/graph-model.js';
import { toCsv } from './csv.js';
import type { Dataset } from './data.js';
import type { Shown } from './filters.js';
import type { GraphView } from './graph-view.js';
import type { TableName } from './hash.js';
import { t } from './i18n.js';
import { NAMES } from './names.js';
import { ontology } from './ontology.js';
import { tableOf } from './rows.js';
import { dataset, filters, shown, webgl } from './state.js';

/** Buttons that save what is shown: the picture, the graph as GEXF and JSON, the tables as CSV; and that print it. */
export function TakeAway({ view }: { view: RefObject<GraphView | null> }) {
  const data = dataset.value;
  if (!data) return null;
  return (
    <fieldset class="take-away">
      <legend>{t('takeAway')}</legend>
      {webgl.value && (
        <button type="button" onClick={() => void savePicture(view.current)}>
          {t('saveImage')}
        </button>
      )}
      <button type="button" onClick={() => save('guanxi.gexf', gexf.mime, gexf.write(shownGraph(data, shown.value), ontology))}>
        GEXF
      </button>
      <button type="button" onClick={() => save('guanxi.json', 'application/json', JSON.stringify(shownGraph(data, shown.value)))}>
        JSON
      </button>
      {(['nodes', 'edges'] as const).map((which) => (
        <button key={which} type="button" onClick={() => save(`guanxi-${which}.csv`, 'text/csv', csvOf(which, data))}>
          {t(which)} CSV
        </button>
      ))}
      <button type="button" onClick={() => print()}>
        {t('print')}
      </button>
    </fieldset>
  );
}

function csvOf(which: TableName, data: Dataset): string {
  const { columns, rows } = tableOf(which, data, shown.value, filters.value, NAMES);
  return toCsv(
    columns.map((column) => t(column)),
    rows.map(({ cells }) => cells),
  );
}

/** The shown part of the graph as a graph of its own, which this page opens again. */
function shownGraph({ graph }: Dataset, { nodes, edges }: Shown): KnowledgeGraph {
  const whole = graph.export();
  const part: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  return part.import({
    ...whole,
    nodes: whole.nodes.filter(({ key }) => nodes.has(key)),
    edges: whole.edges.filter(({ key }) => key !== undefined && edges.has(key)),
  });
}

async function savePicture(view: GraphView | null): Promise<void> {
  if (view) save('guanxi.png', 'image/png', await view.picture());
}

function save(name: string, type: string, content: string | Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
