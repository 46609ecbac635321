import { useEffect, useRef } from 'preact/hooks';
import { t, type Word } from './i18n.js';
import { endTour, tourStep } from './tour-state.js';

/** Each step: what it says, and the part of the page that it speaks of. */
const STEPS: [Word, string][] = [
  ['tourGraph', '.main'],
  ['tourSearch', '.search'],
  ['tourLegend', '.side'],
  ['tourPanel', '.main'],
  ['tourTime', '.modes'],
];

/** The tour: a card that explains one part of the page at a time and leaves the page usable. */
export function Tour() {
  const heading = useRef<HTMLHeadingElement>(null);
  const step = tourStep.value;
  const [word, target] = STEPS[step ?? 0] as [Word, string];
  useEffect(() => {
    if (step === undefined) return undefined;
    const part = document.querySelector(target);
    part?.classList.add('toured');
    // The first step comes by itself and leaves the focus where it is.
    if (step > 0) heading.current?.focus();
    return () => part?.classList.remove('toured');
  }, [step, target]);
  if (step === undefined) return null;
  const last = step === STEPS.length - 1;
  return (
    <section class="tour" aria-labelledby="tour-title">
      <h2 id="tour-title" ref={heading} tabIndex={-1}>
        {t('tourTitle')} <span class="count">{t('tourStep', { n: step + 1, of: STEPS.length })}</span>
      </h2>
      <p>{t(word)}</p>
      <p class="tour-buttons">
        {!last && (
          <button type="button" onClick={endTour}>
            {t('tourSkip')}
          </button>
        )}
        <button
          type="button"
          class="primary"
          onClick={() => {
            if (last) endTour();
            else tourStep.value = step + 1;
          }}
        >
          {t(last ? 'tourDone' : 'tourNext')}
        </button>
      </p>
    </section>
  );
}
