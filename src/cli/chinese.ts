import { loadOntology } from '../node/load-ontology.js';

/** Gives the Chinese name of an entity type or relation, by the ontology; an id that it does not know stays as it is. */
export async function chineseNames(): Promise<(id: string) => string> {
  const { types, relations } = await loadOntology();
  const specs = new Map<string, string>(Object.values({ ...types, ...relations }).map(({ id, zh }) => [id, zh]));
  return (id) => specs.get(id) ?? id;
}
