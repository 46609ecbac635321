import type { EntityType, RelationType } from '../../src/core/model.js';
import { nameOf, t } from './i18n.js';
import { ontology } from './ontology.js';
import type { Names } from './rows.js';

/** Types and relations as the page names them, in its language. */
export const NAMES: Names = {
  type: (id) => nameOf(ontology.types[id as EntityType]),
  relation: (id) => nameOf(ontology.relations[id as RelationType]),
  modality: t,
};
