import { computed, useSignal } from '@preact/signals';
import { type SheetName, TABLES, type TableName } from './hash.js';
import { language, t } from './i18n.js';
import { NAMES } from './names.js';
import { type Row, sortRows, tableOf } from './rows.js';
import { dataset, filters, select, selection, sheet, shown, table, webgl } from './state.js';

const PAGE = 200;
const isTable = (name: SheetName | undefined): name is TableName => name !== undefined && name !== 'posts';
const content = computed(() =>
  isTable(sheet.value) && dataset.value ? tableOf(sheet.value, dataset.value, shown.value, filters.value, NAMES) : undefined,
);

/** The whole content as sortable tables: for those who do not see the canvas, and where there is none. */
export function TableView() {
  const which = sheet.value;
  if (!isTable(which) || !content.value) return null;
  return (
    <section class="tables" aria-label={t('table')}>
      {!webgl.value && (
        <p class="notice" role="alert">
          {t('noWebgl')}
        </p>
      )}
      <div class="tabs" role="tablist">
        {TABLES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === which}
            onClick={() => {
              table.value = name;
            }}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <SortableTable key={which} which={which} />
    </section>
  );
}

function SortableTable({ which }: { which: TableName }) {
  const sort = useSignal({ column: which === 'nodes' ? 2 : 0, down: which === 'nodes' });
  const limit = useSignal(PAGE);
  const { columns, rows } = content.value ?? { columns: [], rows: [] };
  const { column, down } = sort.value;
  const sorted = sortRows(rows, column, down, language.value === 'zh' ? 'zh-CN' : 'en');
  return (
    <div class="table-scroller" role="tabpanel" aria-label={t(which)}>
      <table>
        <caption class="visually-hidden">{t(which)}</caption>
        <thead>
          <tr>
            {columns.map((name, i) => (
              <th key={name} scope="col" aria-sort={i === column ? (down ? 'descending' : 'ascending') : 'none'}>
                <button
                  type="button"
                  class="sort"
                  title={t('sortBy', { column: t(name) })}
                  onClick={() => {
                    sort.value = { column: i, down: i === column ? !down : typeof rows[0]?.cells[i] === 'number' };
                  }}
                >
                  {t(name)}
                  <span aria-hidden="true">{i === column ? (down ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, limit.value).map((row) => (
            <TableRow key={row.opens.key} row={row} />
          ))}
        </tbody>
      </table>
      {sorted.length > limit.value && (
        <button
          type="button"
          class="link more"
          onClick={() => {
            limit.value += PAGE;
          }}
        >
          {t('tableMore', { n: Math.min(PAGE, sorted.length - limit.value) })}
        </button>
      )}
    </div>
  );
}

function TableRow({ row: { opens, cells } }: { row: Row }) {
  const chosen = selection.value?.kind === opens.kind && selection.value.key === opens.key;
  const [first, ...rest] = cells;
  return (
    <tr class={chosen ? 'chosen' : undefined} aria-current={chosen ? 'true' : undefined}>
      <th scope="row">
        <button type="button" class="link" onClick={() => select(opens)}>
          {first}
        </button>
      </th>
      {rest.map((cell, i) => (
        <td key={i} class={typeof cell === 'number' ? 'number' : undefined}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
