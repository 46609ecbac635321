import { useSignal } from '@preact/signals';
import { RelationGlyph } from '../glyph.js';
import { nameOf, t } from '../i18n.js';
import { ontology } from '../ontology.js';
import { dataset, select, shown, uncertain } from '../state.js';
import { EvidenceList } from './evidence.js';
import { type Neighbour, type RelationGroup, relationGroups } from './group.js';
import { dates, EntityLink, tenureDates } from './links.js';

const FIRST = 12;
const ARROWS = { out: '→', in: '←', both: '↔' };

/** The relations of an entity, grouped; each with its other end and its evidence. */
export function Relations({ entity }: { entity: string }) {
  const graph = dataset.value?.graph;
  if (!graph) return null;
  const groups = relationGroups(graph, ontology, entity, shown.value.edges);
  const visible = groups.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  const hidden = graph.edges(entity).length - visible;
  return (
    <section class="relations">
      {groups.map((group) => (
        <Group key={`${entity} ${group.relation} ${group.direction}`} group={group} />
      ))}
      {visible === 0 && <p class="faint">{t('noRelations')}</p>}
      {hidden > 0 && <p class="faint">{t('hiddenRelations', { n: hidden })}</p>}
    </section>
  );
}

function Group({ group }: { group: RelationGroup }) {
  const all = useSignal(false);
  const { relation, direction, neighbours } = group;
  const spec = ontology.relations[relation];
  return (
    <details class="relation-group" open={!spec.weak}>
      <summary>
        <RelationGlyph relation={relation} />
        <h3>{relation === 'holds_post' && direction === 'out' ? t('career') : nameOf(spec)}</h3>
        <span class="direction" aria-hidden="true">
          {ARROWS[direction]}
        </span>
        <span class="count">{neighbours.length}</span>
      </summary>
      <ul>
        {(all.value ? neighbours : neighbours.slice(0, FIRST)).map((neighbour) => (
          <Row key={neighbour.edge} neighbour={neighbour} />
        ))}
      </ul>
      {neighbours.length > FIRST && !all.value && (
        <button
          type="button"
          class="link more"
          onClick={() => {
            all.value = true;
          }}
        >
          {t('showAll', { n: neighbours.length })}
        </button>
      )}
    </details>
  );
}

function Row({ neighbour: { edge, other, attributes } }: { neighbour: Neighbour }) {
  const { title, tenure, modality, honour, weight, start, end, firstSeen, lastSeen, evidence } = attributes;
  const held = tenureDates(start, end);
  return (
    <li class="relation">
      <div class="relation-head">
        <EntityLink entity={other} />
        {title && <b class="post">{title}</b>}
        {honour && <b class="post">{honour}</b>}
        {tenure && <span class="tenure">{t(tenure)}</span>}
        {modality && <span class="tenure">{t(modality)}</span>}
        {held && <span class="held">{held}</span>}
        {uncertain.value.has(edge) && <span class="tenure">{t('perhaps')}</span>}
        <span class="relation-facts">
          {/* One sentence says its own date below. */}
          {weight > 1 && <span>{dates(firstSeen, lastSeen)}</span>}
          <button
            type="button"
            class="link"
            aria-label={`${t('evidence')}: ${t('sources', { n: weight })}`}
            onClick={() => select({ kind: 'edge', key: edge })}
          >
            {t('sources', { n: weight })}
          </button>
        </span>
      </div>
      <EvidenceList evidence={evidence} />
    </li>
  );
}
