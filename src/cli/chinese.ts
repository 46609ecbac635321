import { readOntology } from '../node/data.js';

/** Gives the Chinese name of an entity type or relation, by the ontology; an id that it does not know stays as it is. */
export function chineseNames(): (id: string) => string {
  const { types, relations } = readOntology();
  const specs = new Map<string, string>(Object.values({ ...types, ...relations }).map(({ id, zh }) => [id, zh]));
  return (id) => specs.get(id) ?? id;
}
