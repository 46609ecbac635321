import compiled from 'virtual:ontology';
import type { Ontology } from '../../src/core/ontology/ontology.js';

/** Types and relations with their names and colours, checked when the viewer was built. */
export const ontology = compiled as Ontology;
