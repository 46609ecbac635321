import { useSignal } from '@preact/signals';
import type { Evidence } from '../../../src/core/model.js';
import { t } from '../i18n.js';
import { runs } from '../marks.js';
import { ArticleLink, ArticleSource } from './links.js';

/** One sentence with both mentions marked, and where it stands. */
export function EvidenceQuote({ evidence }: { evidence: Evidence }) {
  const marks = (['head', 'tail'] as const).flatMap((value) => {
    const span = evidence[value];
    return span ? [{ ...span, value }] : [];
  });
  return (
    <figure class="evidence">
      <blockquote lang="zh">
        {runs(evidence.sentence, marks).map(({ text, value }, i) =>
          value ? (
            <mark key={i} class={value}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </blockquote>
      <figcaption>
        <ArticleSource article={evidence.article} />
        <ArticleLink article={evidence.article} />
        <span class="rule" title={t('rule')}>
          {evidence.rule}
        </span>
        <Confidence value={evidence.confidence} />
      </figcaption>
    </figure>
  );
}

/** The sentences behind an edge: the first few, and the others when asked for. */
export function EvidenceList({ evidence, first = 1 }: { evidence: readonly Evidence[]; first?: number }) {
  const all = useSignal(false);
  if (evidence.length === 0) return <p class="faint">{t('evidenceNone')}</p>;
  const rest = evidence.length - first;
  return (
    <>
      {(all.value ? evidence : evidence.slice(0, first)).map((item) => (
        <EvidenceQuote key={`${item.article}:${item.start}:${item.rule}`} evidence={item} />
      ))}
      {rest > 0 && !all.value && (
        <button
          type="button"
          class="link more"
          onClick={() => {
            all.value = true;
          }}
        >
          {t('evidenceMore', { n: rest })}
        </button>
      )}
    </>
  );
}

/** A confidence as a number and a short bar. */
export function Confidence({ value }: { value: number }) {
  return (
    <span class="confidence" title={`${t('confidence')} ${value.toFixed(2)}`}>
      <i style={{ '--share': `${Math.round(value * 100)}%` }} />
      <span>{value.toFixed(2)}</span>
    </span>
  );
}
