import { computed } from '@preact/signals';
import { MEASURES, type Measure } from './hash.js';
import { t, type Word } from './i18n.js';
import { dataset, filters, measure, narrow } from './state.js';

interface Bar {
  month: string;
  count: number;
}

const papers = computed(() => {
  const names = [...(dataset.value?.articles.values() ?? [])].flatMap(({ newspaper }) => (newspaper ? [newspaper] : []));
  return [...new Set(names)].sort();
});

const months = computed<Bar[]>(() => {
  const tally = new Map<string, number>();
  for (const { published } of dataset.value?.articles.values() ?? []) {
    const month = published?.slice(0, 7);
    if (month?.length === 7) tally.set(month, (tally.get(month) ?? 0) + 1);
  }
  return [...tally].map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? -1 : 1));
});

/** The filters beyond the legend: confidence, sentences, newspaper, months, and the measure behind the size of nodes. */
export function FilterForm() {
  const { minConfidence, minSources, paper, connected } = filters.value;
  return (
    <fieldset class="filter-form">
      <legend>{t('filters')}</legend>
      <label>
        <span class="filter-name">
          {t('minConfidence')} <output>{minConfidence.toFixed(2)}</output>
        </span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={minConfidence}
          onInput={(event) => narrow({ minConfidence: Number(event.currentTarget.value) })}
        />
      </label>
      <label>
        <span class="filter-name">
          {t('minSources')} <output>{minSources}</output>
        </span>
        <input
          type="range"
          min="1"
          max="10"
          step="1"
          value={minSources}
          onInput={(event) => narrow({ minSources: Number(event.currentTarget.value) })}
        />
      </label>
      {papers.value.length > 1 && (
        <label>
          <span class="filter-name">{t('paper')}</span>
          <select value={paper ?? ''} onChange={(event) => narrow({ paper: event.currentTarget.value || undefined })}>
            <option value="">{t('anyPaper')}</option>
            {papers.value.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {months.value.length > 1 && <Months bars={months.value} />}
      <label class="check">
        <input type="checkbox" checked={connected} onChange={() => narrow({ connected: !connected })} />
        <span>{t('connected')}</span>
      </label>
      <label>
        <span class="filter-name">{t('measure')}</span>
        <select
          value={measure.value}
          onChange={(event) => {
            measure.value = event.currentTarget.value as Measure;
          }}
        >
          {MEASURES.map((name) => (
            <option key={name} value={name}>
              {t(`measure_${name}` as Word)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** Articles by month as bars, and the first and last month to show. */
function Months({ bars }: { bars: Bar[] }) {
  const { from, to } = filters.value;
  const most = Math.max(...bars.map(({ count }) => count));
  const inside = (month: string) => (!from || month >= from) && (!to || month <= to);
  return (
    <div class="months">
      <span class="filter-name">{t('months')}</span>
      <div class="bars" aria-hidden="true">
        {bars.map(({ month, count }) => (
          <i key={month} class={inside(month) ? '' : 'out'} style={{ height: `${(count / most) * 100}%` }} title={`${month}: ${count}`} />
        ))}
      </div>
      <div class="range">
        <MonthSelect label={t('from')} value={from} bars={bars} onChange={(month) => narrow({ from: month })} />
        <MonthSelect label={t('to')} value={to} bars={bars} onChange={(month) => narrow({ to: month })} />
      </div>
    </div>
  );
}

interface MonthSelectProps {
  label: string;
  value: string | undefined;
  bars: Bar[];
  onChange: (month: string | undefined) => void;
}

function MonthSelect({ label, value, bars, onChange }: MonthSelectProps) {
  return (
    <select aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
      <option value="">{label}</option>
      {bars.map(({ month }) => (
        <option key={month} value={month}>
          {month}
        </option>
      ))}
    </select>
  );
}
