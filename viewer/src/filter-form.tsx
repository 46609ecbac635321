import { computed } from '@preact/signals';
import { MonthBrush } from './brush.js';
import { Check, Choice, Range } from './fields.js';
import { MEASURES, type Measure } from './hash.js';
import { subtypeName, t, type Word } from './i18n.js';
import { monthBars } from './months.js';
import { dataset, filters, measure, narrow } from './state.js';

const sources = computed(() => {
  const articles = [...(dataset.value?.articles.values() ?? [])];
  const distinct = (values: (string | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))].sort();
  return { papers: distinct(articles.map(({ newspaper }) => newspaper)), regions: distinct(articles.map(({ region }) => region)) };
});

const months = computed(() => monthBars([...(dataset.value?.articles.values() ?? [])].map(({ published }) => published)));

const subtypes = computed(() => {
  const found = new Set<string>();
  dataset.value?.graph.forEachNode((_key, { subtype }) => subtype && found.add(subtype));
  return [...found].sort();
});

/** The filters beyond the legend: confidence, sentences, newspaper, months, and the measure behind the size of nodes. */
export function FilterForm() {
  const { minConfidence, minSources, minArticles, subtype, paper, region, asOf, giant, core, connected } = filters.value;
  return (
    <fieldset class="filter-form">
      <legend>{t('filters')}</legend>
      <Range
        name={t('minConfidence')}
        value={minConfidence}
        bounds={[0, 1, 0.05]}
        digits={2}
        onChange={(value) => narrow({ minConfidence: value })}
      />
      <Range name={t('minSources')} value={minSources} bounds={[1, 10, 1]} digits={0} onChange={(value) => narrow({ minSources: value })} />
      <Range
        name={t('minArticles')}
        value={minArticles}
        bounds={[1, 10, 1]}
        digits={0}
        onChange={(value) => narrow({ minArticles: value })}
      />
      <Range name={t('core')} value={core} bounds={[0, 10, 1]} digits={0} onChange={(value) => narrow({ core: value })} />
      <Choice
        name={t('subtype')}
        any={t('anySubtype')}
        values={subtypes.value}
        label={subtypeName}
        value={subtype}
        onChange={(value) => narrow({ subtype: value })}
      />
      <Choice
        name={t('paper')}
        any={t('anyPaper')}
        values={sources.value.papers}
        value={paper}
        onChange={(value) => narrow({ paper: value })}
      />
      <Choice
        name={t('region')}
        any={t('anyRegion')}
        values={sources.value.regions}
        value={region}
        onChange={(value) => narrow({ region: value })}
      />
      {months.value.length > 1 && <MonthBrush bars={months.value} />}
      <label>
        <span class="filter-name">{t('asOf')}</span>
        <input type="date" value={asOf ?? ''} onChange={(event) => narrow({ asOf: event.currentTarget.value || undefined })} />
      </label>
      <Check name={t('giant')} on={giant} onChange={(on) => narrow({ giant: on })} />
      <Check name={t('connected')} on={connected} onChange={(on) => narrow({ connected: on })} />
      <Chosen />
      <label>
        <span class="filter-name">{t('measure')}</span>
        <select
          value={measure.value}
          onChange={(event) => {
            measure.value = event.currentTarget.value as Measure;
          }}
        >
          {MEASURES.map((name) => (
            <option key={name} value={name}>
              {t(`measure_${name}` as Word)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** Takes back what was chosen entity by entity: hidden, pinned, expanded. */
function Chosen() {
  const { away, pinned, expanded } = filters.value;
  const undo: [Word, ReadonlySet<string>, () => void][] = [
    ['bringBack', away, () => narrow({ away: new Set() })],
    ['unpinAll', pinned, () => narrow({ pinned: new Set() })],
    ['collapseAll', expanded, () => narrow({ expanded: new Set() })],
  ];
  return (
    <>
      {undo
        .filter(([, keys]) => keys.size > 0)
        .map(([word, keys, clear]) => (
          <button key={word} type="button" class="link chosen-back" onClick={clear}>
            {t(word, { n: keys.size })}
          </button>
        ))}
    </>
  );
}
