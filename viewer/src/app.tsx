import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Brand, Modes, Settings } from './bar.js';
import { Canvas } from './canvas.js';
import { Empty, Problem } from './empty.js';
import { FilterForm } from './filter-form.js';
import { Gathering } from './gathering.js';
import type { GraphView } from './graph-view.js';
import { Help } from './help.js';
import { t } from './i18n.js';
import { onKey } from './keys.js';
import { LayoutForm } from './layout-form.js';
import { Legend } from './legend.js';
import { Panel } from './panel/panel.js';
import { PostsView } from './posts.js';
import { SearchBox } from './search-box.js';
import { dataset, drawer, selection, table, webgl } from './state.js';
import { TableView } from './table.js';
import { TakeAway } from './take-away.js';
import { handle } from './testing.js';
import { Tour } from './tour.js';

/** Whether the first frame is there: the controls beside the drawing come after it, for laying them out takes as long as the graph. */
const settled = signal(false);
void handle.ready.then(() => {
  settled.value = true;
});

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
        {settled.value && (
          <>
            <Legend />
            <FilterForm />
            <LayoutForm view={view} />
            <TakeAway view={view} />
          </>
        )}
      </nav>
      <main class="main">
        <Canvas view={view} />
        <TableView />
        <PostsView />
        <Gathering />
        <Problem />
      </main>
      <Panel onLocate={locate} />
      <Help />
      <Tour />
    </div>
  );
}
