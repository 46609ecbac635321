import { computed, useSignal } from '@preact/signals';
import { TypeGlyph } from './glyph.js';
import { t } from './i18n.js';
import { createSearch, type Hit } from './search.js';
import { dataset, select } from './state.js';

// Made when the field is first entered: a page that is only looked at needs none.
const search = computed(() => (dataset.value ? createSearch(dataset.value.graph) : () => []));

/** The search field with its list of results: arrow keys, Enter, Escape. */
export function SearchBox({ onPick }: { onPick: (hit: Hit) => void }) {
  const query = useSignal('');
  const open = useSignal(false);
  const active = useSignal(0);
  const hits = open.value && query.value.trim() ? search.value(query.value) : [];
  const expanded = open.value && query.value.trim() !== '';

  function pick(hit: Hit | undefined): void {
    if (!hit) return;
    open.value = false;
    query.value = hit.label;
    select({ kind: hit.kind, key: hit.key });
    onPick(hit);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      open.value = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) active.value = (active.value + step + hits.length) % hits.length;
    } else if (event.key === 'Enter') {
      pick(hits[active.value]);
    } else if (event.key === 'Escape') {
      if (!expanded) return;
      // The first Escape closes the list only; the panel stays.
      event.stopPropagation();
      open.value = false;
    }
  }

  return (
    <search class="search">
      <input
        type="search"
        id="search"
        // biome-ignore lint/a11y/noRedundantRoles: a search field is no combobox by itself; `list` is here for the types only
        role="combobox"
        aria-label={t('searchLabel')}
        aria-expanded={expanded}
        aria-controls="search-results"
        aria-autocomplete="list"
        list={undefined}
        aria-activedescendant={hits.length > 0 ? `hit-${active.value}` : undefined}
        placeholder={t('searchHint')}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          open.value = true;
          active.value = 0;
        }}
        onFocus={(event) => {
          event.currentTarget.select();
          search.peek();
        }}
        onBlur={() => {
          open.value = false;
        }}
        onKeyDown={onKeyDown}
      />
      <div id="search-results" role="listbox" aria-label={t('searchLabel')} hidden={!expanded}>
        {hits.map((hit, i) => (
          <Result key={`${hit.kind}${hit.key}`} id={`hit-${i}`} hit={hit} active={i === active.value} onPick={() => pick(hit)} />
        ))}
      </div>
      {expanded && hits.length === 0 && <p class="search-none">{t('searchNone', { query: query.value.trim() })}</p>}
      <span class="visually-hidden" role="status">
        {expanded ? t('searchCount', { n: hits.length }) : ''}
      </span>
    </search>
  );
}

interface ResultProps {
  id: string;
  hit: Hit;
  active: boolean;
  onPick: () => void;
}

function Result({ id, hit, active, onPick }: ResultProps) {
  const node = hit.kind === 'node' ? dataset.value?.graph.getNodeAttributes(hit.key) : undefined;
  const article = hit.kind === 'article' ? dataset.value?.articles.get(hit.key) : undefined;
  return (
    // The keyboard works on the field (aria-activedescendant); mousedown comes before the field's blur closes the list.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      class={active ? 'hit active' : 'hit'}
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      {node ? <TypeGlyph type={node.entityType} /> : <span class="glyph">¶</span>}
      <span class="hit-label">{hit.label}</span>
      {hit.via && <span class="hit-via">{hit.via}</span>}
      <span class="count">{node ? node.degree : article?.published}</span>
    </div>
  );
}
