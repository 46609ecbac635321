import type { ArticleMention } from '../../../src/core/assemble/article-mentions.js';
import type { KnowledgeGraph } from '../../../src/core/graph-model.js';
import { TypeGlyph } from '../glyph.js';
import { t } from '../i18n.js';
import { paragraphs, runs } from '../marks.js';
import { dataset, select } from '../state.js';
import { EntityLink } from './links.js';
import { CopyLink, PanelHead } from './panel.js';

/** An article: its source, its text with every entity marked, and the entities as a list. */
export function ArticlePanel({ article }: { article: string }) {
  const graph = dataset.value?.graph;
  const known = dataset.value?.articles.get(article);
  if (!graph || !known) return null;
  const entities = graph.filterNodes((_key, node) => (node.articles ?? []).includes(article));
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
      {known.text ? <MarkedText graph={graph} text={known.text} mentions={known.mentions ?? []} /> : <p class="faint">{t('noText')}</p>}
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

interface MarkedTextProps {
  graph: KnowledgeGraph;
  text: string;
  mentions: readonly ArticleMention[];
}

/** The text in its paragraphs; each mention leads to its entity. */
function MarkedText({ graph, text, mentions }: MarkedTextProps) {
  const marks = mentions.filter(([, , key]) => graph.hasNode(key)).map(([start, end, value]) => ({ start, end, value }));
  return (
    <article class="text" lang="zh">
      {paragraphs(runs(text, marks)).map((paragraph, i) => (
        <p key={i}>
          {paragraph.map(({ text: words, value }, j) =>
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
