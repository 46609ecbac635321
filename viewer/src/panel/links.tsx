import type { EntityType } from '../../../src/core/model.js';
import { TypeGlyph } from '../glyph.js';
import { t } from '../i18n.js';
import { dataset, select } from '../state.js';

/** A button that goes to an entity; plain text where the graph does not have it. */
export function EntityLink({ entity }: { entity: string }) {
  const graph = dataset.value?.graph;
  if (!graph?.hasNode(entity)) return <span>{entity.split(/[:/]/).at(-1)}</span>;
  const { entityType, label } = graph.getNodeAttributes(entity);
  return <EntityButton entity={entity} type={entityType} label={label} />;
}

function EntityButton({ entity, type, label }: { entity: string; type: EntityType; label: string }) {
  return (
    <button type="button" class="entity" onClick={() => select({ kind: 'node', key: entity })}>
      <TypeGlyph type={type} />
      <span>{label}</span>
    </button>
  );
}

/** A button that opens an article. */
export function ArticleLink({ article }: { article: string }) {
  const known = dataset.value?.articles.get(article);
  if (!known) return <span>{article}</span>;
  return (
    <button type="button" class="link article-link" onClick={() => select({ kind: 'article', key: article })}>
      {known.title || t('noTitle')}
    </button>
  );
}

/** Newspaper and date of an article, as far as they are known. */
export function ArticleSource({ article }: { article: string }) {
  const known = dataset.value?.articles.get(article);
  return (
    <>
      {known?.newspaper && <cite>{known.newspaper}</cite>}
      <time>{known?.published ?? t('undated')}</time>
    </>
  );
}

/** `2021-10-29` or `2021-10-29 – 2022-01-04`. */
export function dates(first: string | undefined, last: string | undefined): string {
  if (!first) return '';
  return !last || first === last ? first : `${first} – ${last}`;
}

/** When a post was held, as a sentence states it: `2019-03 – 2021-05`, `since 2019-03`, `until 2021-05`; empty where none does. */
export function tenureDates(start: string | undefined, end: string | undefined): string {
  if (start && end) return dates(start, end);
  return start ? t('heldFrom', { date: start }) : end ? t('heldUntil', { date: end }) : '';
}
