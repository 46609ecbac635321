import { RelationGlyph } from '../glyph.js';
import { nameOf, t } from '../i18n.js';
import { ontology } from '../ontology.js';
import { dataset } from '../state.js';
import { Confidence, EvidenceList } from './evidence.js';
import { dates, EntityLink, tenureDates } from './links.js';
import { CopyLink, PanelHead } from './panel.js';

/** An edge: its two ends, what it says of them, and every sentence behind it. */
export function EdgePanel({ edge }: { edge: string }) {
  const graph = dataset.value?.graph;
  if (!graph?.hasEdge(edge)) return null;
  const attributes = graph.getEdgeAttributes(edge);
  const [head, tail] = graph.extremities(edge);
  const spec = ontology.relations[attributes.relation];
  const { title, honour, tenure, modality, start, end, given, weight, confidence, firstSeen, lastSeen, rule, evidence } = attributes;
  return (
    <>
      <PanelHead title={[nameOf(spec), title ?? honour].filter(Boolean).join(' ')}>
        <RelationGlyph relation={attributes.relation} />
        <span>{t('relation')}</span>
        {tenure && <span class="tenure">{t(tenure)}</span>}
        {modality && <span class="tenure">{t(modality)}</span>}
      </PanelHead>
      <div class="ends">
        <EntityLink entity={head} />
        <span class="direction">
          {spec.symmetric ? '↔' : '→'} {nameOf(spec)}
        </span>
        <EntityLink entity={tail} />
      </div>
      <div class="actions">
        <CopyLink />
      </div>
      <dl class="facts">
        <div>
          <dt>{t('evidence')}</dt>
          <dd>{t('sources', { n: weight })}</dd>
        </div>
        <div>
          <dt>{t('confidence')}</dt>
          <dd>
            <Confidence value={confidence} />
          </dd>
        </div>
        {(start || end) && (
          <div class="long">
            <dt>{t('held')}</dt>
            <dd>{tenureDates(start, end)}</dd>
          </div>
        )}
        {firstSeen && (
          <div class="long">
            <dt>{t('seen')}</dt>
            <dd>{dates(firstSeen, lastSeen)}</dd>
          </div>
        )}
        {given && (
          <div class="long">
            <dt>{t('given')}</dt>
            <dd>{given}</dd>
          </div>
        )}
        <div>
          <dt>{t('rule')}</dt>
          <dd>{rule}</dd>
        </div>
      </dl>
      <section>
        <h3>{t('evidence')}</h3>
        <EvidenceList key={edge} evidence={evidence} first={20} />
      </section>
    </>
  );
}
