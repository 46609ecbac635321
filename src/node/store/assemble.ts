import { withMissingEdges } from '../../core/assemble/assemble.js';
import type { Correction } from '../../core/graph-model.js';
import type { Modality } from '../../core/model.js';
import { type Ontology, weakRelations } from '../../core/ontology/ontology.js';
import { RESOLVED, SAID } from './columns.js';
import { mergeEntities } from './entities.js';
import { countSentences } from './graph.js';
import { settleIdentity } from './identity.js';
import { type Corrected, settleOverrides } from './overrides.js';
import { clearPending, notePages } from './pending.js';
import { mergeRelations, settlePosts } from './relations.js';
import { settleReprints } from './reprints.js';
import { STANDING } from './rows.js';
import { resolvedRows } from './schema.js';
import { readScope } from './scope.js';
import type { Store } from './store.js';
import { notePosts, settleSuccession } from './succession.js';

/** What assembly goes by, beside the pages. */
export interface StoreAssembly {
  corrections: readonly Correction[];
  /** Which statements become edges beside those asserted. */
  with: readonly Modality[];
  /** Names everything that the result depends on and that is not in the store: where it differs from last time, all is assembled anew. */
  version: string;
}

/**
 * Assembles the graph from what the pages say, in one transaction: all of it, or of a graph that is there what the changed pages touch. The result is that of
 * assembleGraph over all pages.
 *
 * @returns whether all was assembled anew
 */
export async function assembleStore(store: Store, ontology: Ontology, options: StoreAssembly): Promise<boolean> {
  return store.transaction(async () => {
    const all = (await store.fact('assembled')) !== options.version || (await manyPending(store));
    const scope = await readScope(store, all);
    if (all) await forget(store);
    await settleReprints(store, scope, ontology);
    if (!all) await notePages(store, 'pending.docs');
    await settleIdentity(store, scope);
    const corrected = await settleOverrides(store, scope, ontology, options.corrections);
    if (!all) await notePages(store, 'pending.docs');
    await notePosts(store, scope, true);
    await mergeEntities(store, scope, weakRelations(ontology));
    await mergeRelations(store, scope, ontology, ['asserted', ...options.with], corrected.deletedEdges);
    await notePosts(store, scope, false);
    await settleSuccession(store, scope, ontology, corrected.deletedEdges);
    await settlePosts(store, scope, ontology);
    await countSentences(store, ontology);
    await keepCorrections(store, corrected);
    await clearPending(store);
    await store.setFact('with', JSON.stringify(options.with));
    await store.setFact('assembled', options.version);
    return all;
  });
}

/** Where so many pages changed, one pass over all is faster than many small ones. */
const MANY = 0.2;

async function manyPending(store: Store): Promise<boolean> {
  const [counted] = await store.rows(
    'SELECT (SELECT count(*) FROM pending.docs)::DOUBLE AS changed, (SELECT count(*) FROM main.pages)::DOUBLE AS pages',
  );
  return Number(counted?.changed) > MANY * Number(counted?.pages);
}

/** Leaves what the pages say, and nothing else. */
async function forget(store: Store): Promise<void> {
  for (const table of Object.keys(RESOLVED)) await store.run(`DELETE FROM resolved.${table}`);
  for (const table of ['entities', 'relations']) await store.run(`DELETE FROM main.${table}`);
  for (const table of Object.keys(SAID)) {
    await store.run(`DELETE FROM extracted.${table} WHERE standing = ${STANDING.ofReprint}`);
    await store.run(`UPDATE extracted.${table} SET standing = ${STANDING.said} WHERE standing <> ${STANDING.said}`);
  }
}

async function keepCorrections(store: Store, { applied, deletedEdges }: Corrected): Promise<void> {
  await store.list(
    'deleted_edges',
    [['edge', 'VARCHAR']],
    [...deletedEdges].map((edge) => [edge]),
  );
  const known = await store.rows(`SELECT edge FROM (${resolvedRows('relations', 'edge IN (FROM temp.deleted_edges)')})
    UNION SELECT edge FROM resolved.successions WHERE edge IN (FROM temp.deleted_edges)`);
  const keys = new Set(known.map(({ edge }) => String(edge)));
  await store.setFact('corrections', JSON.stringify(withMissingEdges(applied, deletedEdges, keys)));
}
