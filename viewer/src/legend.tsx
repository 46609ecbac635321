import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { EntityType, RelationType } from '../../src/core/model.js';
import { RelationGlyph, TypeGlyph } from './glyph.js';
import { writeHash } from './hash.js';
import { nameOf, t } from './i18n.js';
import { ontology } from './ontology.js';
import { dataset, FRESH, filters, narrow, shown } from './state.js';

interface Counts {
  types: Map<string, number>;
  relations: Map<string, number>;
}

const counts = computed<Counts>(() => {
  const types = new Map<string, number>();
  const relations = new Map<string, number>();
  const graph = dataset.value?.graph;
  graph?.forEachNode((_key, { entityType }) => types.set(entityType, (types.get(entityType) ?? 0) + 1));
  graph?.forEachEdge((_key, { relation }) => relations.set(relation, (relations.get(relation) ?? 0) + 1));
  return { types, relations };
});

function toggled<T>(set: ReadonlySet<T>, value: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** The legend: what each colour means, how many there are, and a switch for each. Derived from the ontology. */
export function Legend() {
  const { hiddenTypes, hiddenRelations } = filters.value;
  const types = Object.values(ontology.types).filter(({ id }) => counts.value.types.has(id));
  const relations = Object.values(ontology.relations).filter(({ id }) => counts.value.relations.has(id));
  return (
    <>
      <Group
        name={t('types')}
        onAll={() => narrow({ hiddenTypes: new Set() })}
        onNone={() => narrow({ hiddenTypes: new Set(types.map(({ id }) => id)) })}
      >
        {types.map((spec) => (
          <Switch
            key={spec.id}
            label={nameOf(spec)}
            title={spec.means}
            count={counts.value.types.get(spec.id) ?? 0}
            on={!hiddenTypes.has(spec.id)}
            onChange={() => narrow({ hiddenTypes: toggled<EntityType>(hiddenTypes, spec.id) })}
          >
            <TypeGlyph type={spec.id} />
          </Switch>
        ))}
      </Group>
      <Group
        name={t('relations')}
        onAll={() => narrow({ hiddenRelations: new Set() })}
        onNone={() => narrow({ hiddenRelations: new Set(Object.keys(ontology.relations) as RelationType[]) })}
      >
        {relations.map((spec) => (
          <Switch
            key={spec.id}
            label={nameOf(spec)}
            title={spec.means}
            count={counts.value.relations.get(spec.id) ?? 0}
            on={!hiddenRelations.has(spec.id)}
            onChange={() => narrow({ hiddenRelations: toggled<RelationType>(hiddenRelations, spec.id) })}
          >
            <RelationGlyph relation={spec.id} />
          </Switch>
        ))}
      </Group>
      <ShownCount />
    </>
  );
}

function ShownCount() {
  const graph = dataset.value?.graph;
  if (!graph) return null;
  const narrowed = writeHash({ ...FRESH, filters: filters.value }, FRESH) !== '';
  return (
    <p class="shown-count" role="status">
      {t('shownCount', { nodes: shown.value.nodes.size, edges: shown.value.edges.size })}
      <br />
      <span class="faint">{t('ofTotal', { nodes: graph.order, edges: graph.size })}</span>
      {narrowed && (
        <button type="button" class="link" onClick={() => narrow(FRESH.filters)}>
          {t('reset')}
        </button>
      )}
    </p>
  );
}

interface GroupProps {
  name: string;
  onAll: () => void;
  onNone: () => void;
  children: ComponentChildren;
}

function Group({ name, onAll, onNone, children }: GroupProps) {
  return (
    <fieldset class="legend-group">
      <legend>{name}</legend>
      <span class="legend-tools">
        <button type="button" class="link" aria-label={`${name}: ${t('all')}`} onClick={onAll}>
          {t('all')}
        </button>
        <button type="button" class="link" aria-label={`${name}: ${t('none')}`} onClick={onNone}>
          {t('none')}
        </button>
      </span>
      {children}
    </fieldset>
  );
}

interface SwitchProps {
  label: string;
  title: string;
  count: number;
  on: boolean;
  onChange: () => void;
  children: ComponentChildren;
}

function Switch({ label, title, count, on, onChange, children }: SwitchProps) {
  return (
    <label class={on ? 'switch' : 'switch off'} title={title}>
      <input type="checkbox" checked={on} onChange={onChange} />
      {children}
      <span class="switch-label">{label}</span>
      <span class="count">{count}</span>
    </label>
  );
}
