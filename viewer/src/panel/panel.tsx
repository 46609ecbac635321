import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n.js';
import { dataset, exists, select, selection } from '../state.js';
import { ArticlePanel } from './article-panel.js';
import { EdgePanel } from './edge-panel.js';
import { GroupPanel } from './group-panel.js';
import { NodePanel } from './node-panel.js';

/** What is selected, in full, beside the graph. */
export function Panel({ onLocate }: { onLocate: (key: string) => void }) {
  const scroller = useRef<HTMLElement>(null);
  const chosen = selection.value;
  const data = dataset.value;
  const id = chosen && `${chosen.kind}:${chosen.key}`;
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    // A button that was followed is gone with its panel: the reader goes on at the new heading.
    if (document.activeElement === document.body) scroller.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [id]);
  if (!chosen || !data) return null;
  return (
    <aside class="panel" ref={scroller} aria-labelledby="panel-title">
      {!exists(data, chosen) && <PanelHead title={t('notHere', { key: chosen.key.replaceAll('\t', '、') })} />}
      {chosen.kind === 'node' && <NodePanel entity={chosen.key} onLocate={onLocate} />}
      {chosen.kind === 'edge' && <EdgePanel edge={chosen.key} />}
      {chosen.kind === 'group' && exists(data, chosen) && <GroupPanel />}
      {chosen.kind === 'article' && <ArticlePanel article={chosen.key} />}
    </aside>
  );
}

/** The heading of a panel, with its kind above and the button that closes it. */
export function PanelHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="panel-head">
      <p class="panel-kind">{children}</p>
      <h2 id="panel-title" tabIndex={-1}>
        {title}
      </h2>
      <button type="button" class="close" aria-label={t('close')} onClick={() => select()}>
        ×
      </button>
    </header>
  );
}

/** Copies the address, which carries the whole state. */
export function CopyLink() {
  const done = useSignal(false);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      done.value = true;
    } catch {
      // Not allowed here (a page opened from disk, in some browsers): the address bar has the same link.
    }
  }
  return (
    <button type="button" onClick={copy}>
      {done.value ? t('copied') : t('copyLink')}
    </button>
  );
}
