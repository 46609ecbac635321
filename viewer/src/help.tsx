import { useLayoutEffect, useRef } from 'preact/hooks';
import { t, type Word } from './i18n.js';
import { help } from './state.js';
import { tourStep } from './tour-state.js';

/** Each key with what it does, in the order of their use. */
const KEYS: [string, Word][] = [
  ['/', 'keySearch'],
  ['↑ ↓ ⏎', 'keyPick'],
  ['Esc', 'keyClose'],
  ['← ↑ → ↓', 'keyPan'],
  ['+ − 0', 'keyZoom'],
  ['t', 'keyTable'],
  ['Ctrl+Z / Ctrl+Shift+Z', 'keyUndo'],
  ['Alt ← / Alt →', 'keyHistory'],
  ['?', 'keyHelp'],
];

/** The sheet that `?` opens: how to read the picture, and the keys. */
export function Help() {
  const sheet = useRef<HTMLDialogElement>(null);
  const open = help.value;
  // Before the next key: the sheet and its state are never apart.
  useLayoutEffect(() => {
    if (open) sheet.current?.showModal();
    else sheet.current?.close();
  }, [open]);
  return (
    <dialog
      ref={sheet}
      class="help"
      aria-labelledby="help-title"
      onClose={() => {
        help.value = false;
      }}
    >
      <h2 id="help-title">{t('helpTitle')}</h2>
      <p>{t('helpColours')}</p>
      <p>{t('helpLines')}</p>
      <p>{t('helpEvidence')}</p>
      <h3>{t('helpKeys')}</h3>
      <dl>
        {KEYS.map(([key, word]) => (
          <div key={word}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <p class="tour-buttons">
        <button
          type="button"
          onClick={() => {
            help.value = false;
            tourStep.value = 0;
          }}
        >
          {t('tourStart')}
        </button>
        <button
          type="button"
          onClick={() => {
            help.value = false;
          }}
        >
          {t('close')}
        </button>
      </p>
    </dialog>
  );
}
