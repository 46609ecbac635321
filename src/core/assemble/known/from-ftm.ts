import { GuanxiError } from '../../errors.js';
import { isDate } from '../../spell.js';
import type { KnownBody, KnownFacts, KnownPerson } from './facts.js';

interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[] | undefined>;
}

const BODIES: Readonly<Record<string, string>> = { PublicBody: 'government', Company: 'company', Organization: '', LegalEntity: '' };

/** Schemata that give a person a post, and what they call its parts; a Position names the organ and the title itself. */
const POSTS: Readonly<Record<string, { holder: string; organ?: string; position?: string }>> = {
  Occupancy: { holder: 'holder', position: 'post' },
  Employment: { holder: 'employee', organ: 'employer' },
  Directorship: { holder: 'director', organ: 'organization' },
  Membership: { holder: 'member', organ: 'organization' },
};

/**
 * Known facts of FollowTheMoney entities, one JSON object a line: Person, PublicBody, Company and Organization, with the posts that Occupancy (over
 * Position), Employment, Directorship and Membership give. Other schemata are passed over.
 *
 * @param text of the file
 * @throws GuanxiError FORMAT naming the line that is no entity, or whose date is none
 * @example
 * factsOfFtm('{"id":"a","schema":"Person","properties":{"name":["林晓禾"]}}', 'known.json').people[0]?.name;
 */
export function factsOfFtm(text: string, file: string): KnownFacts {
  const lines = text.split('\n').flatMap((json, i) => (json.trim() === '' ? [] : [{ line: i + 1, entity: entityOf(json, file, i + 1) }]));
  const byId = new Map(lines.map((item) => [item.entity.id, item]));
  const people = new Map<string, KnownPerson>();
  const bodies: KnownBody[] = [];
  for (const { line, entity } of lines) {
    const { id, schema } = entity;
    const [name, ...names] = valuesOf(entity, 'name');
    if (name === undefined) continue;
    const aliases = [...names, ...valuesOf(entity, 'alias')];
    if (schema === 'Person') people.set(id, { name, type: 'person', aliases, posts: [], line });
    const subtype = BODIES[schema];
    if (subtype !== undefined) bodies.push({ name, aliases, line, ...(subtype === '' ? {} : { subtype }) });
  }
  for (const { line, entity } of lines) {
    const spec = POSTS[entity.schema];
    const person = people.get(valuesOf(entity, spec?.holder ?? '')[0] ?? '');
    if (!spec || !person) continue;
    const position = byId.get(valuesOf(entity, spec.position ?? '')[0] ?? '')?.entity;
    const organ = byId.get(valuesOf(position ?? entity, position ? 'organization' : (spec.organ ?? ''))[0] ?? '')?.entity;
    const organName = organ && valuesOf(organ, 'name')[0];
    const title = position ? titleOf(valuesOf(position, 'name')[0] ?? '', organName ?? '') : valuesOf(entity, 'role')[0];
    if (organName === undefined || !title) continue;
    const [start, end] = ['startDate', 'endDate'].map((name) => dayOf(valuesOf(entity, name)[0], file, line));
    person.posts.push({ organ: organName, title, ...(start ? { start } : {}), ...(end ? { end } : {}) });
    if (organ?.schema === 'PublicBody') person.type = 'official';
  }
  return { file, people: [...people.values()], bodies };
}

function entityOf(json: string, file: string, line: number): FtmEntity {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = undefined;
  }
  const entity = value as Partial<FtmEntity> | null | undefined;
  if (
    typeof entity?.id === 'string' &&
    typeof entity.schema === 'string' &&
    typeof entity.properties === 'object' &&
    entity.properties !== null
  )
    return entity as FtmEntity;
  throw new GuanxiError(
    'FORMAT',
    `${file} line ${line} is no FollowTheMoney entity`,
    'give one JSON object a line, with id, schema and properties',
  );
}

function valuesOf({ properties }: FtmEntity, name: string): string[] {
  const values = properties[name];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string' && value !== '') : [];
}

/** FollowTheMoney's dates may have a time, which a post has not. */
function dayOf(date: string | undefined, file: string, line: number): string | undefined {
  const day = date?.replace(/[T ].*$/, '');
  if (day === undefined || isDate(day)) return day;
  throw new GuanxiError('FORMAT', `${file} line ${line}: the date is ${date}`, 'give a date as 2021, 2021-10 or 2021-10-29');
}

/** Positions are named with their organ in front: `河阳县人民政府县长`. */
function titleOf(position: string, organ: string): string {
  return position.startsWith(organ) && position.length > organ.length ? position.slice(organ.length).trim() : position;
}
