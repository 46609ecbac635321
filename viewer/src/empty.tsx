import { useSignal } from '@preact/signals';
import { GuanxiError } from '../../src/core/errors.js';
import { readDataset } from './data.js';
import { t } from './i18n.js';
import { dataset, problem } from './state.js';

/** The page without data: what this is, and how to open a graph. */
export function Empty() {
  const over = useSignal(false);

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      dataset.value = readDataset(await file.text());
    } catch (error) {
      problem.value = error instanceof GuanxiError ? error.message : String(error);
    }
  }

  return (
    <main
      class={over.value ? 'empty over' : 'empty'}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        void open(event.dataTransfer?.files[0]);
      }}
    >
      <h1>{t('emptyTitle')}</h1>
      <p>{t('emptyWhat')}</p>
      <p>{t('emptyHow')}</p>
      <label class="open-file">
        <input type="file" accept=".json,application/json" onChange={(event) => void open(event.currentTarget.files?.[0])} />
        <span class="open-file-label">{t('emptyOpen')}</span>
      </label>
      <p class="faint">{t('emptyLocal')}</p>
      {problem.value && (
        <p class="notice" role="alert">
          {problem.value}
        </p>
      )}
    </main>
  );
}
