import { type Connections, connections, edgesBetween, openPath } from '../connections.js';
import { RelationGlyph } from '../glyph.js';
import { groupKey } from '../group-key.js';
import { nameOf, t } from '../i18n.js';
import { ontology } from '../ontology.js';
import { dataset, gathering, select } from '../state.js';
import { EvidenceList } from './evidence.js';
import { EntityLink } from './links.js';
import { CopyLink, PanelHead } from './panel.js';

/** Several entities: what all of them are next to, and of two, the paths between them with the evidence at each hop. */
export function GroupPanel() {
  const found = connections.value;
  if (!found) return null;
  const { members, common } = found;
  return (
    <>
      <PanelHead title={t('togetherTitle', { n: members.length })}>{t('together')}</PanelHead>
      <ul class="members">
        {members.map((key) => (
          <Member key={key} entity={key} members={members} />
        ))}
      </ul>
      <div class="actions">
        <button
          type="button"
          onClick={() => {
            gathering.value = members;
          }}
        >
          {t('addAnother')}
        </button>
        <CopyLink />
      </div>
      {members.length === 2 && <Paths found={found} />}
      <section>
        <h3>
          {t('common')} <span class="count">{common.length}</span>
        </h3>
        {common.length === 0 && <p class="faint">{t('noCommon')}</p>}
        <ul class="common">
          {common.map((key) => (
            <li key={key}>
              <EntityLink entity={key} />
              {members.map((member) => (
                <Hop key={member} from={member} to={key} named />
              ))}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Member({ entity, members }: { entity: string; members: readonly string[] }) {
  const rest = members.filter((other) => other !== entity);
  const name = dataset.value?.graph.getNodeAttribute(entity, 'label') ?? '';
  return (
    <li>
      <EntityLink entity={entity} />
      <button
        type="button"
        class="link"
        aria-label={t('remove', { name })}
        title={t('remove', { name })}
        onClick={() => select(rest.length > 1 ? { kind: 'group', key: groupKey(rest) } : { kind: 'node', key: rest[0] ?? entity })}
      >
        ×
      </button>
    </li>
  );
}

function Paths({ found: { paths } }: { found: Connections }) {
  const open = openPath.value < paths.length ? openPath.value : 0;
  return (
    <section class="paths">
      <h3>
        {t('paths')} <span class="count">{paths.length}</span>
      </h3>
      {paths.length === 0 && <p class="faint">{t('noPath')}</p>}
      <ol>
        {paths.map(({ nodes, confidence }, i) => (
          <li key={nodes.join()} class={i === open ? 'open' : undefined}>
            <button
              type="button"
              class="path-name"
              aria-expanded={i === open}
              onClick={() => {
                openPath.value = i;
              }}
            >
              <b>{t('pathOf', { n: i + 1, hops: nodes.length - 1 })}</b>
              <span class="faint">{nodes.slice(1, -1).map(label).join(' · ')}</span>
              <span class="count" title={t('confidence')}>
                {confidence.toFixed(2)}
              </span>
            </button>
            {i === open && <Steps nodes={nodes} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Steps({ nodes }: { nodes: readonly string[] }) {
  return (
    <div class="steps">
      {nodes.map((key, i) => (
        <div key={key}>
          {i > 0 && <Hop from={nodes[i - 1] as string} to={key} />}
          <EntityLink entity={key} />
        </div>
      ))}
    </div>
  );
}

const label = (key: string) => dataset.value?.graph.getNodeAttribute(key, 'label') ?? key;

/** Every shown edge between two entities with its strongest sentence. */
function Hop({ from, to, named }: { from: string; to: string; named?: boolean }) {
  const graph = dataset.value?.graph;
  if (!graph) return null;
  return (
    <div class="hop">
      {edgesBetween(from, to).map((edge) => {
        const { relation, title, evidence } = graph.getEdgeAttributes(edge);
        const spec = ontology.relations[relation];
        const arrow = spec.symmetric ? '' : graph.source(edge) === from ? '↓' : '↑';
        return (
          <div key={edge}>
            <button type="button" class="link" onClick={() => select({ kind: 'edge', key: edge })}>
              <RelationGlyph relation={relation} /> {named ? `${label(graph.source(edge))} → ${label(graph.target(edge))} ` : `${arrow} `}
              {[nameOf(spec), title].filter(Boolean).join(' ')}
            </button>
            <EvidenceList evidence={evidence} />
          </div>
        );
      })}
    </div>
  );
}
