import type { Writable } from 'node:stream';
import { tellNameApart } from '../core/assemble/identity/tell-apart.js';
import { mergeEntities } from '../core/assemble/merge-entities.js';
import { asEdge, mergeEdge } from '../core/assemble/merge-relations.js';
import { deriveSuccession } from '../core/assemble/succeed.js';
import { GuanxiError } from '../core/errors.js';
import type { Article, Entity, EntityType, Extraction, Mention, Relation } from '../core/model.js';
import type { Ontology } from '../core/ontology/ontology.js';
import { compareText } from '../core/order.js';
import { answerLines } from './lines.js';

type Line = Record<string, unknown>;

/**
 * Resolves blocks as they come: one line in, one line out. What a block is its field `block` says; each kind is the function of core/assemble that a build
 * calls, so that an engine which groups lines by key makes the same graph.
 *
 * @example
 * await resolveStream(process.stdin, process.stdout, readOntology());
 */
export function resolveStream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  ontology: Ontology,
): Promise<{ lines: number; failed: number }> {
  return answerLines(input, output, (line) => resolveLine(line, ontology));
}

/**
 * What becomes of one block.
 *
 * @throws GuanxiError FORMAT where it is of no known kind, or lacks its key
 * @example
 * resolveLine({ block: 'edge', key, relations }, ontology); // { block: 'edge', key, head, tail, attributes }
 */
export function resolveLine(line: Line, ontology: Ontology): object {
  const { block, key } = line;
  const resolve = typeof block === 'string' && Object.hasOwn(KINDS, block) ? KINDS[block] : undefined;
  if (!resolve)
    throw new GuanxiError('FORMAT', `the block is ${JSON.stringify(block)}`, `give it as one of ${Object.keys(KINDS).join(' ')}`);
  if (typeof key !== 'string') throw new GuanxiError('FORMAT', 'the block has no key', 'give it the key that its lines were grouped by');
  return { block, key, ...resolve(key, line, ontology) };
}

const KINDS: Readonly<Record<string, (key: string, line: Line, ontology: Ontology) => object>> = {
  name: (key, line) => {
    const relations = list<Relation>(line, 'relations');
    const articles = list<Article>(line, 'articles');
    const { keys, decisions } = tellNameApart(key, articles.map(({ id }) => id).sort(compareText), {
      articles: new Map(articles.map((article) => [article.id, article])),
      entities: new Map(list<Entity>(line, 'entities').map((entity) => [entity.key, entity])),
      relations: new Map([[key, relations]]),
    });
    return { keys: Object.fromEntries(keys ?? []), decisions };
  },
  entity: (key, line) => {
    const part: Extraction = {
      doc: '',
      articles: list<Article>(line, 'articles'),
      entities: list<Entity>(line, 'entities'),
      mentions: list<Mention>(line, 'mentions'),
      relations: [],
    };
    const entity = mergeEntities([part]).get(key);
    return entity === undefined ? {} : { ...entity, subtypes: entity.subtypes.counts(), subtype: entity.subtypes.winner() };
  },
  edge: (key, line, ontology) => {
    const relations = list<Relation>(line, 'relations').map((relation) => asEdge(relation, ontology));
    if (relations.length === 0) throw new GuanxiError('FORMAT', 'the block has no relations', 'give it those that share the key');
    const { head, tail, attributes } = mergeEdge(key, relations, ontology);
    return { head, tail, attributes };
  },
  post: (_key, line, ontology) => {
    const entities = list<{ key: string; name: string; type: EntityType }>(line, 'entities');
    return { edges: deriveSuccession(list(line, 'edges'), new Map(entities.map((entity) => [entity.key, entity])), ontology) };
  },
};

function list<T>(line: Line, field: string): T[] {
  const value = line[field] ?? [];
  if (!Array.isArray(value)) throw new GuanxiError('FORMAT', `the block's ${field} is no list`, `give ${field} as a JSON list`);
  return value as T[];
}
