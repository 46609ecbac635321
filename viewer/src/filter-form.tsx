import { computed, useSignal } from '@preact/signals';
import { MEASURES, type Measure } from './hash.js';
import { t, type Word } from './i18n.js';
import { type Bar, monthBars } from './months.js';
import { dataset, filters, measure, narrow } from './state.js';

const papers = computed(() => {
  const names = [...(dataset.value?.articles.values() ?? [])].flatMap(({ newspaper }) => (newspaper ? [newspaper] : []));
  return [...new Set(names)].sort();
});

const months = computed(() => monthBars([...(dataset.value?.articles.values() ?? [])].map(({ published }) => published)));

/** The filters beyond the legend: confidence, sentences, newspaper, months, and the measure behind the size of nodes. */
export function FilterForm() {
  const { minConfidence, minSources, paper, connected } = filters.value;
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

interface RangeProps {
  name: string;
  value: number;
  /** Least, most and step. */
  bounds: [number, number, number];
  digits: number;
  onChange: (value: number) => void;
}

/** A slider that shows its value while it is dragged and applies it when it is let go: one entry of the history each. */
function Range({ name, value, bounds: [min, max, step], digits, onChange }: RangeProps) {
  const dragged = useSignal<number | undefined>(undefined);
  return (
    <label>
      <span class="filter-name">
        {name} <output>{(dragged.value ?? value).toFixed(digits)}</output>
      </span>
      <input
        type="range"
        aria-label={name}
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={(event) => {
          dragged.value = Number(event.currentTarget.value);
        }}
        onChange={(event) => {
          dragged.value = undefined;
          onChange(Number(event.currentTarget.value));
        }}
      />
    </label>
  );
}
