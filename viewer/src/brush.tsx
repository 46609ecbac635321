import { useSignal } from '@preact/signals';
import { t } from './i18n.js';
import type { Bar } from './months.js';
import { filters, narrow } from './state.js';

/** Articles by month as bars, over which a span is dragged; the two lists below do the same without a pointer. */
export function MonthBrush({ bars }: { bars: Bar[] }) {
  const drag = useSignal<{ start: number; end: number } | undefined>(undefined);
  const { from, to } = filters.value;
  const most = Math.max(...bars.map(({ count }) => count));
  const [first, last] = drag.value ? span(drag.value) : [-1, bars.length];
  const inside = ({ month }: Bar, i: number) => (drag.value ? i >= first && i <= last : (!from || month >= from) && (!to || month <= to));
  const barAt = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(bars.length - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * bars.length)));
  };
  return (
    <div class="months">
      <span class="filter-name">{t('months')}</span>
      <div
        class="bars"
        aria-hidden="true"
        title={t('brush')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.value = { start: barAt(event), end: barAt(event) };
        }}
        onPointerMove={(event) => {
          if (drag.value) drag.value = { ...drag.value, end: barAt(event) };
        }}
        onPointerUp={() => {
          if (!drag.value) return;
          const [start, end] = span(drag.value);
          drag.value = undefined;
          // A click on the one month that is chosen takes the choice back.
          const again = start === end && from === bars[start]?.month && to === from;
          narrow(again ? { from: undefined, to: undefined } : { from: bars[start]?.month, to: bars[end]?.month });
        }}
        onPointerCancel={() => {
          drag.value = undefined;
        }}
      >
        {bars.map((bar, i) => (
          <span key={bar.month} title={`${bar.month}: ${bar.count}`}>
            <i class={inside(bar, i) ? '' : 'out'} style={{ height: `${(bar.count / most) * 100}%` }} />
          </span>
        ))}
      </div>
      <div class="range">
        <MonthSelect label={t('from')} value={from} bars={bars} onChange={(month) => narrow({ from: month })} />
        <MonthSelect label={t('to')} value={to} bars={bars} onChange={(month) => narrow({ to: month })} />
      </div>
    </div>
  );
}

function span({ start, end }: { start: number; end: number }): [number, number] {
  return [Math.min(start, end), Math.max(start, end)];
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
