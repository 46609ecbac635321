import { canRedo, canUndo, redo, undo } from './address.js';
import { t } from './i18n.js';
import { dark, toggleLanguage, toggleTheme } from './settings.js';
import { dataset, help, sheet, table, webgl } from './state.js';

/** Mark and name of the page. */
export function Brand() {
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

/** Drawing, tables or posts. */
export function Modes() {
  const isTable = sheet.value !== undefined && sheet.value !== 'posts';
  return (
    <div class="modes">
      <button
        type="button"
        disabled={!webgl.value}
        aria-pressed={!sheet.value}
        onClick={() => {
          table.value = undefined;
        }}
      >
        {t('graph')}
      </button>
      <button
        type="button"
        aria-pressed={isTable}
        onClick={() => {
          if (!isTable) table.value = 'nodes';
        }}
      >
        {t('table')}
      </button>
      <button
        type="button"
        aria-pressed={table.value === 'posts'}
        onClick={() => {
          table.value = 'posts';
        }}
      >
        {t('posts')}
      </button>
    </div>
  );
}

/** Undo and redo, theme, help and language. */
export function Settings() {
  return (
    <div class="settings">
      {dataset.value && (
        <>
          <button type="button" class="history" aria-label={t('undo')} title={t('undo')} disabled={!canUndo.value} onClick={undo}>
            ↶
          </button>
          <button type="button" class="history" aria-label={t('redo')} title={t('redo')} disabled={!canRedo.value} onClick={redo}>
            ↷
          </button>
        </>
      )}
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
