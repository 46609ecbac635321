import type { EntityType, RelationType } from '../../src/core/model.js';
import type { GoldPage } from '../eval/gold.js';
import type { Person } from './world.js';

/** An entity that the text names, as gold files have it; `person` tells namesakes apart. */
export type FactEntity = GoldPage['entities'][number] & { person?: string };
type FactRelation = GoldPage['relations'][number];

/** What a text says: gathered while it is written. Ids are the entities' keys. */
export class Facts {
  readonly #entities = new Map<string, FactEntity>();
  readonly #relations = new Map<string, FactRelation>();

  add(type: EntityType, name: string, more: Partial<FactEntity> = {}): string {
    const id = `${type === 'official' ? 'person' : type}:${more.person ?? name}`;
    const known = this.#entities.get(id);
    const aliases = [...new Set([...(known?.aliases ?? []), ...(more.aliases ?? [])])];
    const optional = (known?.optional ?? true) && (more.optional ?? false);
    this.#entities.set(id, { ...known, ...more, id, type: known?.type === 'official' ? 'official' : type, name, aliases, optional });
    return id;
  }

  /** @param optional true but not said: neither wanted nor wrong */
  relate(head: string, rel: RelationType, tail: string, { title, optional = false }: { title?: string; optional?: boolean } = {}): void {
    const id = [head, rel, tail, title ?? ''].join('|');
    const known = this.#relations.get(id);
    this.#relations.set(id, {
      head,
      rel,
      tail,
      ...(title === undefined ? {} : { title }),
      optional: optional && (known?.optional ?? true),
    });
  }

  /** A city, its county, a county's town, a town's village: each lies in the one before it. */
  place(...names: string[]): string {
    const ids = names.map((name, i) =>
      this.add('place', name, { aliases: [name.slice(0, -1), names.slice(0, i + 1).join(''), names.slice(-2).join('')] }),
    );
    for (const [i, id] of ids.entries()) for (const outer of ids.slice(0, i)) this.relate(id, 'located_in', outer, { optional: true });
    return ids.at(-1) as string;
  }

  /** An organ of a place, in its full form. */
  organ(place: string, name: string, aliases: string[]): string {
    const id = this.add('organisation', name, { aliases });
    const seat = this.add('place', place, { optional: true, aliases: [place.slice(0, -1)] });
    this.relate(id, 'governs', seat, { optional: true });
    this.relate(id, 'located_in', seat, { optional: true });
    return id;
  }

  committee(place: string): string {
    return this.organ(place, `中共${place}委员会`, [`中共${place}委`, `${place}委`]);
  }

  government(place: string): string {
    return this.organ(place, `${place}人民政府`, [`${place}政府`]);
  }

  bureau(place: string, stem: string): string {
    const id = this.organ(place, `${place}${stem}局`, [`${place.at(-1)}${stem}局`]);
    const government = this.add('organisation', `${place}人民政府`, { optional: true });
    this.relate(id, 'subordinate_to', government, { optional: true });
    return id;
  }

  official({ id, name }: Person, organ: string, title: string): string {
    const key = this.add('official', name, { person: id });
    this.relate(key, 'holds_post', organ, { title });
    return key;
  }

  paper(name: string, city: string): string {
    const id = this.add('organisation', name, { optional: true, aliases: ['本报', `${name}社`] });
    this.relate(id, 'located_in', this.add('place', city, { optional: true, aliases: [city.slice(0, -1)] }), { optional: true });
    return id;
  }

  reporter({ id, name }: Person, paper: string, city: string): string {
    const key = this.add('person', name, { person: id });
    this.relate(key, 'works_for', this.paper(paper, city), { title: '记者' });
    this.add('organisation', paper);
    return key;
  }

  entities(): FactEntity[] {
    return [...this.#entities.values()];
  }

  relations(): FactRelation[] {
    return [...this.#relations.values()];
  }
}
