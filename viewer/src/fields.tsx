import { useSignal } from '@preact/signals';

interface ChoiceProps {
  name: string;
  any: string;
  values: string[];
  /** How a value is shown, where not as it is. */
  label?: (value: string) => string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** One of several, or any; not shown where there is nothing to choose. */
export function Choice({ name, any, values, label = (each) => each, value, onChange }: ChoiceProps) {
  if (values.length < 2) return null;
  return (
    <label>
      <span class="filter-name">{name}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        <option value="">{any}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {label(each)}
          </option>
        ))}
      </select>
    </label>
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
export function Range({ name, value, bounds: [min, max, step], digits, onChange }: RangeProps) {
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

interface CheckProps {
  name: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A box to be checked, with its name beside it. */
export function Check({ name, on, onChange }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={() => onChange(!on)} />
      <span>{name}</span>
    </label>
  );
}
