import type { KnowledgeGraph } from '../../../src/core/graph-model.js';
import { TypeGlyph } from '../glyph.js';
import { t } from '../i18n.js';
import { occurrences, runs } from '../marks.js';
import { dataset, select } from '../state.js';
import { EntityLink } from './links.js';
import { CopyLink, PanelHead } from './panel.js';

/** Keys of the entities that an article mentions, by every name they go by. */
function namesIn(graph: KnowledgeGraph, article: string): { entities: string[]; names: Map<string, string> } {
  const entities = graph.filterNodes((_key, node) => (node.articles ?? []).includes(article));
  const names = new Map<string, string>();
  for (const key of entities) for (const alias of graph.getNodeAttribute(key, 'aliases') ?? []) names.set(alias, key);
  // A full name is nobody's alias before it is its owner's.
  for (const key of entities) names.set(graph.getNodeAttribute(key, 'label'), key);
  return { entities, names };
}

/** An article: its source, its text with every entity marked, and the entities as a list. */
export function ArticlePanel({ article }: { article: string }) {
  const graph = dataset.value?.graph;
  const known = dataset.value?.articles.get(article);
  if (!graph || !known) return null;
  const { entities, names } = namesIn(graph, article);
  return (
    <>
      <PanelHead title={known.title || t('noTitle')}>
        {known.newspaper && <cite>{known.newspaper}</cite>}
        <time>{known.published ?? t('undated')}</time>
        {known.region && <span class="faint">{known.region}</span>}
      </PanelHead>
      {(known.authors ?? []).length > 0 && (
        <p class="authors">{known.authors.map(({ role, name }) => `${role} ${name}`.trim()).join('　')}</p>
      )}
      <div class="actions">
        <CopyLink />
        <span class="faint">{known.doc}</span>
      </div>
      {known.text ? <MarkedText graph={graph} text={known.text} names={names} /> : <p class="faint">{t('noText')}</p>}
      <section>
        <h3>
          {t('entitiesHere')} <span class="count">{entities.length}</span>
        </h3>
        <div class="entity-cloud">
          {entities.map((key) => (
            <EntityLink key={key} entity={key} />
          ))}
        </div>
      </section>
    </>
  );
}

function MarkedText({ graph, text, names }: { graph: KnowledgeGraph; text: string; names: ReadonlyMap<string, string> }) {
  return (
    <article class="text" lang="zh">
      {text.split('\n').map((paragraph, i) => (
        <p key={i}>
          {runs(paragraph, occurrences(paragraph, names)).map(({ text: words, value }, j) =>
            value ? (
              <button
                key={j}
                type="button"
                class="mention"
                title={graph.getNodeAttribute(value, 'label')}
                onClick={() => select({ kind: 'node', key: value })}
              >
                <TypeGlyph type={graph.getNodeAttribute(value, 'entityType')} />
                <mark>{words}</mark>
              </button>
            ) : (
              words
            ),
          )}
        </p>
      ))}
    </article>
  );
}
