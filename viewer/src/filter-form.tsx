import { computed } from '@preact/signals';
import { Choice, Range } from './fields.js';
import { MEASURES, type Measure } from './hash.js';
import { t, type Word } from './i18n.js';
import { type Bar, monthBars } from './months.js';
import { dataset, filters, measure, narrow } from './state.js';

const sources = computed(() => {
  const articles = [...(dataset.value?.articles.values() ?? [])];
  const distinct = (values: (string | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))].sort();
  return { papers: distinct(articles.map(({ newspaper }) => newspaper)), regions: distinct(articles.map(({ region }) => region)) };
});

const months = computed(() => monthBars([...(dataset.value?.articles.values() ?? [])].map(({ published }) => published)));

/** The filters beyond the legend: confidence, sentences, newspaper, months, and the measure behind the size of nodes. */
export function FilterForm() {
  const { minConfidence, minSources, paper, region, connected, away } = filters.value;
  return (
    <fieldset class="filter-form">
      <legend>{t('filters')}</legend>
      <Range
        name={t('minConfidence')}
        value={minConfidence}
        bounds={[0, 1, 0.05]}
        digits={2}
        onChange={(value) => narrow({ minConfidence: value })}
      />
      <Range name={t('minSources')} value={minSources} bounds={[1, 10, 1]} digits={0} onChange={(value) => narrow({ minSources: value })} />
      <Choice
        name={t('paper')}
        any={t('anyPaper')}
        values={sources.value.papers}
        value={paper}
        onChange={(value) => narrow({ paper: value })}
      />
      <Choice
        name={t('region')}
        any={t('anyRegion')}
        values={sources.value.regions}
        value={region}
        onChange={(value) => narrow({ region: value })}
      />
      {months.value.length > 1 && <Months bars={months.value} />}
      <label class="check">
        <input type="checkbox" checked={connected} onChange={() => narrow({ connected: !connected })} />
        <span>{t('connected')}</span>
      </label>
      {away.size > 0 && (
        <button type="button" class="link" onClick={() => narrow({ away: new Set() })}>
          {t('bringBack', { n: away.size })}
        </button>
      )}
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
