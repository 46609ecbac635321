import { useEffect, useRef } from 'preact/hooks';
import { Canvas } from './canvas.js';
import { Empty, Problem } from './empty.js';
import { FilterForm } from './filter-form.js';
import type { GraphView } from './graph-view.js';
import { Help } from './help.js';
import { t } from './i18n.js';
import { Legend } from './legend.js';
import { Panel } from './panel/panel.js';
import { SearchBox } from './search-box.js';
import { dark, toggleLanguage, toggleTheme } from './settings.js';
import { dataset, drawer, help, select, selection, table, webgl } from './state.js';
import { TableView } from './table.js';
import { TakeAway } from './take-away.js';

/** The whole page. */
export function App() {
  const view = useRef<GraphView | null>(null);
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const locate = (key: string) => {
    if (webgl.value) table.value = undefined;
    view.current?.flyTo(key);
  };
  if (!dataset.value) {
    return (
      <div class="app bare">
        <header class="bar">
          <Brand />
          <Settings />
        </header>
        <Empty />
      </div>
    );
  }
  return (
    <div class={`app${selection.value ? ' with-panel' : ''}${drawer.value ? ' with-drawer' : ''}`}>
      <header class="bar">
        <button
          type="button"
          class="menu"
          aria-label={t('menu')}
          aria-expanded={drawer.value}
          onClick={() => {
            drawer.value = !drawer.value;
          }}
        >
          ☰
        </button>
        <Brand />
        <SearchBox onPick={({ kind, key }) => kind === 'node' && view.current?.flyTo(key)} />
        <Modes />
        <Settings />
      </header>
      <nav class="side" aria-label={t('menu')}>
        <Legend />
        <FilterForm />
        <TakeAway />
      </nav>
      <main class="main">
        <Canvas view={view} />
        <TableView />
        <Problem />
      </main>
      <Panel onLocate={locate} />
      <Help />
    </div>
  );
}

function Brand() {
  return (
    <h1 class="brand">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 17L12 6L19 15Z" fill="none" stroke="currentColor" stroke-width="1.6" />
        <circle cx="12" cy="6" r="3.4" fill="#d55e00" />
        <circle cx="6" cy="17" r="3" fill="#0072b2" />
        <circle cx="19" cy="15" r="2.6" fill="#009e73" />
      </svg>
      <span>{t('appName')}</span>
    </h1>
  );
}

function Modes() {
  return (
    <div class="modes">
      <button
        type="button"
        disabled={!webgl.value}
        aria-pressed={!table.value}
        onClick={() => {
          table.value = undefined;
        }}
      >
        {t('graph')}
      </button>
      <button
        type="button"
        aria-pressed={table.value !== undefined}
        onClick={() => {
          table.value ??= 'nodes';
        }}
      >
        {t('table')}
      </button>
    </div>
  );
}

function Settings() {
  return (
    <div class="settings">
      <button type="button" class="history" aria-label={t('undo')} title={t('undo')} onClick={() => history.back()}>
        ↶
      </button>
      <button type="button" class="history" aria-label={t('redo')} title={t('redo')} onClick={() => history.forward()}>
        ↷
      </button>
      <button type="button" aria-label={t('theme')} title={t('theme')} aria-pressed={dark.value} onClick={toggleTheme}>
        {dark.value ? '☀' : '☾'}
      </button>
      {dataset.value && (
        <button
          type="button"
          class="history"
          aria-label={t('helpTitle')}
          title={t('helpTitle')}
          onClick={() => {
            help.value = true;
          }}
        >
          ?
        </button>
      )}
      <button type="button" onClick={toggleLanguage}>
        {t('switchLanguage')}
      </button>
    </div>
  );
}

/** Keys that work anywhere; help.tsx lists them. */
function onKey(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape') {
    if (drawer.value) drawer.value = false;
    else select();
  } else if (event.key === '/' && !typing) {
    event.preventDefault();
    document.getElementById('search')?.focus();
  } else if (event.key === '?' && !typing) {
    help.value = true;
  } else if (event.key === 't' && !typing && webgl.value) {
    table.value = table.value ? undefined : 'nodes';
  }
}
