import type { RefObject } from 'preact';
import { Check, Range } from './fields.js';
import type { GraphView } from './graph-view.js';
import { t } from './i18n.js';
import { type ForceSettings, forceSettings, running } from './layout.js';
import { webgl } from './state.js';

/**
 * The layouts: ForceAtlas2 with its settings, and those that are done at once. None lays places on a map: neither pages nor the table of
 * divisions say where a place lies.
 */
export function LayoutForm({ view }: { view: RefObject<GraphView | null> }) {
  if (!webgl.value) return null;
  const { gravity, spread, linLog } = forceSettings.value;
  const forcing = running.value === 'force';
  const set = (change: Partial<ForceSettings>) => {
    forceSettings.value = { ...forceSettings.value, ...change };
    if (forcing) view.current?.layout.force();
  };
  return (
    <fieldset class="filter-form layout-form">
      <legend>{t('layout')}</legend>
      <div class="button-row">
        <button type="button" aria-pressed={forcing} onClick={() => (forcing ? view.current?.layout.stop() : view.current?.layout.force())}>
          {t(forcing ? 'layoutStop' : 'layoutStart')}
        </button>
        <button type="button" onClick={() => view.current?.layout.noverlap()}>
          {t('noverlap')}
        </button>
        <button type="button" onClick={() => view.current?.layout.rings()}>
          {t('rings')}
        </button>
        <button type="button" onClick={() => view.current?.layout.asBuilt()}>
          {t('asBuilt')}
        </button>
      </div>
      <Range name={t('gravity')} value={gravity} bounds={[0.1, 5, 0.1]} digits={1} onChange={(value) => set({ gravity: value })} />
      <Range name={t('spread')} value={spread} bounds={[1, 50, 1]} digits={0} onChange={(value) => set({ spread: value })} />
      <Check name={t('linLog')} on={linLog} onChange={(on) => set({ linLog: on })} />
      <span class="visually-hidden" role="status">
        {running.value ? t('layoutRunning') : ''}
      </span>
    </fieldset>
  );
}
