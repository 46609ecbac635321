import type { Modality } from '../../core/model.js';
import { type Ontology, weakRelations } from '../../core/ontology/ontology.js';
import { mergeEntities } from './entities.js';
import { tellNames } from './identity.js';
import { settleOverrides } from './overrides.js';
import { mergeRelations, settlePosts } from './relations.js';
import { docOf, findMatches, firstPrintsOf, leaveToFirstPrints, readReprints } from './reprints.js';
import type { Scope } from './scope.js';
import type { Store } from './store.js';
import { settleSuccession } from './succession.js';

/** What a step goes by, beside its rows. */
export interface StepOptions {
  ontology: Ontology;
  /** Which statements become edges beside those asserted. */
  with: readonly Modality[];
}

/**
 * A step of an assembly, as assembleStore takes it, over a part of the rows: all that it needs of some bands, pages, names, entities, relations or posts. An
 * engine that cuts the rows so that each of these lies in one part makes the same graph of the parts.
 */
export interface Step {
  run(store: Store, scope: Scope, options: StepOptions): Promise<unknown>;
  /** SQL for the rows that come of it, by table. */
  gives: Readonly<Record<string, string>>;
}

/** The pages of a part that hold reprints. */
const REPRINTING = "SELECT regexp_replace(article, '#[^#]*$', '') FROM resolved.reprints";
const ofReprinting = (table: string): string => `FROM extracted.${table} WHERE doc IN (${REPRINTING})`;

/** The steps in their order; what rows each needs is said in src/cluster/resolve.py, which sends them. */
export const STEPS: Readonly<Record<string, Step>> = {
  matches: {
    run: findMatches,
    gives: { 'resolved.matches': 'SELECT DISTINCT a, b FROM resolved.matches' },
  },
  'first-prints': {
    run: async (store) => store.append('resolved.reprints', await firstPrintsOf(store)),
    gives: { 'resolved.reprints': 'FROM resolved.reprints' },
  },
  reprints: {
    async run(store, scope, { ontology }) {
      const firstOf = await readReprints(store);
      await leaveToFirstPrints(store, scope, ontology, [...new Set([...firstOf.keys()].map(docOf))], firstOf);
    },
    gives: {
      'extracted.entities': ofReprinting('entities'),
      'extracted.mentions': ofReprinting('mentions'),
      'extracted.relations': ofReprinting('relations'),
    },
  },
  people: {
    async run(store) {
      const names = await store.rows('SELECT DISTINCT key FROM pending.keys');
      await tellNames(
        store,
        names.map(({ key }) => String(key)),
      );
    },
    gives: { 'resolved.bearers': 'FROM resolved.bearers', 'resolved.decisions': 'FROM resolved.decisions' },
  },
  overrides: {
    async run(store, scope, { ontology }) {
      await store.list('renamed', [['name', 'VARCHAR']], []);
      await settleOverrides(store, scope, ontology, []);
    },
    gives: {
      'resolved.entities': 'FROM resolved.entities',
      'resolved.mentions': 'FROM resolved.mentions',
      'resolved.relations': 'FROM resolved.relations',
    },
  },
  entities: {
    run: (store, scope, { ontology }) => mergeEntities(store, scope, weakRelations(ontology)),
    gives: { 'main.entities': 'FROM main.entities', 'resolved.names': 'FROM resolved.names' },
  },
  relations: {
    run: (store, scope, { ontology, with: more }) => mergeRelations(store, scope, ontology, ['asserted', ...more], new Set()),
    gives: { 'main.relations': 'FROM main.relations' },
  },
  succession: {
    run: (store, scope, { ontology }) => settleSuccession(store, scope, ontology, new Set()),
    gives: {
      'main.relations': "FROM main.relations WHERE relation = 'succeeds'",
      'resolved.successions': 'FROM resolved.successions',
    },
  },
  posts: {
    run: (store, scope, { ontology }) => settlePosts(store, scope, ontology),
    gives: { 'main.entities': "FROM main.entities WHERE type = 'official'" },
  },
};
