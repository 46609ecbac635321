import { t } from './i18n.js';
import { openFile } from './open-file.js';
import { problem } from './state.js';

/** The page without data: what this is, and how to open a graph. A file may also be dropped anywhere. */
export function Empty() {
  return (
    <main class="empty">
      <h2>{t('emptyTitle')}</h2>
      <p>{t('emptyWhat')}</p>
      <p>{t('emptyHow')}</p>
      <label class="open-file">
        <input type="file" accept=".json,.gexf,application/json" onChange={(event) => void openFile(event.currentTarget.files?.[0])} />
        <span class="open-file-label">{t('emptyOpen')}</span>
      </label>
      <p class="faint">{t('emptyLocal')}</p>
      <Problem />
    </main>
  );
}

/** What was wrong with the last file, until another is opened. */
export function Problem() {
  if (!problem.value) return null;
  return (
    <p class="notice" role="alert">
      {problem.value}
    </p>
  );
}
