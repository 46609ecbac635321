import { t } from './i18n.js';
import { dataset, gathering } from './state.js';

/** What is asked of the reader while entities are gathered: to choose another, in the drawing, a table, the panel or by search. */
export function Gathering() {
  const keys = gathering.value;
  if (keys.length === 0) return null;
  const names = keys.map((key) => dataset.value?.graph.getNodeAttribute(key, 'label') ?? key).join('、');
  return (
    <p class="gathering" role="status">
      <span>{t('gather', { names })}</span>
      <button
        type="button"
        onClick={() => {
          gathering.value = [];
        }}
      >
        {t('cancel')}
      </button>
    </p>
  );
}
