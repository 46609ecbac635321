import { batch } from '@preact/signals';
import { t } from '../i18n.js';
import { filters, gathering, narrow, select } from '../state.js';
import { CopyLink } from './panel.js';

/** What can be done with an entity: find it, narrow to it, connect it with another. */
export function NodeActions({ entity, onLocate }: { entity: string; onLocate: (key: string) => void }) {
  const { pinned, expanded } = filters.value;
  return (
    <div class="actions">
      <button type="button" onClick={() => onLocate(entity)}>
        {t('locate')}
      </button>
      <button
        type="button"
        onClick={() => {
          gathering.value = [entity];
        }}
      >
        {t('connect')}
      </button>
      <EgoButtons entity={entity} />
      <button type="button" aria-pressed={expanded.has(entity)} onClick={() => narrow({ expanded: toggled(expanded, entity) })}>
        {t('expand')}
      </button>
      <button type="button" aria-pressed={pinned.has(entity)} onClick={() => narrow({ pinned: toggled(pinned, entity) })}>
        {t('pin')}
      </button>
      <button type="button" onClick={() => putAway(entity)}>
        {t('putAway')}
      </button>
      <CopyLink />
    </div>
  );
}

function toggled(set: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Takes an entity out of the picture, and out of the panel with it. */
function putAway(entity: string): void {
  batch(() => {
    narrow({ away: new Set([...filters.value.away, entity]) });
    select();
  });
}

function EgoButtons({ entity }: { entity: string }) {
  const { centre, hops } = filters.value;
  const on = (n: number) => centre === entity && hops === n;
  return (
    <fieldset class="ego">
      <legend>{t('ego')}</legend>
      {[1, 2, 3].map((n) => (
        <button
          key={n}
          type="button"
          aria-pressed={on(n)}
          aria-label={`${t('ego')}: ${t('hops', { n })}`}
          onClick={() => narrow(on(n) ? { centre: undefined, hops: 0 } : { centre: entity, hops: n })}
        >
          {n}
        </button>
      ))}
    </fieldset>
  );
}
