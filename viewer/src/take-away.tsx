import { toCsv } from './csv.js';
import type { Dataset } from './data.js';
import type { Shown } from './filters.js';
import type { TableName } from './hash.js';
import { t } from './i18n.js';
import { NAMES } from './names.js';
import { tableOf } from './rows.js';
import { dataset, filters, shown } from './state.js';

/** Buttons that save what is shown: the graph as JSON, the tables as CSV. */
export function TakeAway() {
  const data = dataset.value;
  if (!data) return null;
  return (
    <fieldset class="take-away">
      <legend>{t('takeAway')}</legend>
      <button type="button" onClick={() => save('guanxi.json', 'application/json', shownJson(data, shown.value))}>
        JSON
      </button>
      {(['nodes', 'edges'] as const).map((which) => (
        <button key={which} type="button" onClick={() => save(`guanxi-${which}.csv`, 'text/csv', csvOf(which, data))}>
          {t(which)} CSV
        </button>
      ))}
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

/** The shown part of the graph in graphology's own serialisation, which this page opens again. */
function shownJson({ graph }: Dataset, { nodes, edges }: Shown): string {
  const whole = graph.export();
  return JSON.stringify({
    ...whole,
    nodes: whole.nodes.filter(({ key }) => nodes.has(key)),
    edges: whole.edges.filter(({ key }) => key !== undefined && edges.has(key)),
  });
}

function save(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
