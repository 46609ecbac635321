import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { TypeGlyph } from '../glyph.js';
import { nameOf, subtypeName, t } from '../i18n.js';
import { ontology } from '../ontology.js';
import { dataset, filters, narrow } from '../state.js';
import { ArticleLink, ArticleSource, dates, EntityLink } from './links.js';
import { NodeActions } from './node-actions.js';
import { PanelHead } from './panel.js';
import { Relations } from './relations.js';

/** Everything known of an entity. */
export function NodePanel({ entity, onLocate }: { entity: string; onLocate: (key: string) => void }) {
  const graph = dataset.value?.graph;
  if (!graph?.hasNode(entity)) return null;
  const node = graph.getNodeAttributes(entity);
  const spec = ontology.types[node.entityType];
  const aliases = (node.aliases ?? []).filter((alias) => alias !== node.label);
  return (
    <>
      <PanelHead title={node.label}>
        <TypeGlyph type={node.entityType} />
        <span>{nameOf(spec)}</span>
        {node.subtype && <span class="faint">{subtypeName(node.subtype)}</span>}
      </PanelHead>
      <NodeActions entity={entity} onLocate={onLocate} />
      <dl class="facts">
        {aliases.length > 0 && (
          <Fact name={t('aliases')} long>
            {aliases.join('、')}
          </Fact>
        )}
        {node.parent && (
          <Fact name={t('parent')} long>
            <EntityLink entity={node.parent} />
          </Fact>
        )}
        {node.level && node.level !== node.subtype && <Fact name={t('level')}>{subtypeName(node.level)}</Fact>}
        {node.firstSeen && (
          <Fact name={t('seen')} long>
            {dates(node.firstSeen, node.lastSeen)}
          </Fact>
        )}
        {node.given && (
          <Fact name={t('given')} long>
            {node.given}
          </Fact>
        )}
        <Fact name={t('mentions')}>{t('times', { n: node.mentions })}</Fact>
        <Fact name={t('degree')}>{node.degree}</Fact>
        <Fact name={t('pagerank')}>{(node.pagerank ?? 0).toFixed(4)}</Fact>
        <Fact name={t('betweenness')}>{(node.betweenness ?? 0).toFixed(4)}</Fact>
        <Fact name={t('community')}>
          <button
            type="button"
            class="link"
            title={t('onlyCommunity')}
            aria-pressed={filters.value.community === node.community}
            onClick={() => narrow({ community: filters.value.community === node.community ? undefined : node.community })}
          >
            {node.community}
          </button>
        </Fact>
      </dl>
      <Relations entity={entity} />
      <Articles key={entity} ids={node.articles ?? []} />
    </>
  );
}

function Fact({ name, long, children }: { name: string; long?: boolean; children: ComponentChildren }) {
  return (
    <div class={long ? 'long' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const FIRST = 8;

function Articles({ ids }: { ids: readonly string[] }) {
  const all = useSignal(false);
  if (ids.length === 0) return null;
  return (
    <section class="articles">
      <h3>
        {t('articles')} <span class="count">{ids.length}</span>
      </h3>
      <ul>
        {(all.value ? ids : ids.slice(0, FIRST)).map((id) => (
          <li key={id}>
            <ArticleLink article={id} />
            <span class="source">
              <ArticleSource article={id} />
            </span>
          </li>
        ))}
      </ul>
      {ids.length > FIRST && !all.value && (
        <button
          type="button"
          class="link more"
          onClick={() => {
            all.value = true;
          }}
        >
          {t('showAll', { n: ids.length })}
        </button>
      )}
    </section>
  );
}
