import type { SerializedGraph } from 'graphology-types';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../src/core/graph-model.js';
import type { RelationType } from '../../src/core/model.js';
import { compatible, type GoldEntity, type GoldPage, type GoldRelation, mergeGold, normalise } from './gold.js';
import { type Misses, miss, Tally } from './tally.js';

export type GraphFile = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

interface Node extends NodeAttributes {
  key: string;
}

interface Edge {
  relation: RelationType;
  title: string;
  head: Node;
  tail: Node;
  /** Id of the rule of its strongest evidence. */
  rule: string;
}

/** Nodes by the gold entity that they are. A gold entity's first node is the one that counts. */
interface Matching {
  goldOf: Map<Node, GoldEntity>;
  nodeOf: Map<GoldEntity, Node>;
}

export interface Score {
  entities: Tally;
  relations: Tally;
  misses: Misses;
}

const SYMMETRIC: ReadonlySet<RelationType> = new Set(['meets', 'cooperates_with']);
/** Derived by assembly, or too weak to be annotated. */
const UNSCORED: ReadonlySet<RelationType> = new Set(['succeeds', 'co_mentioned']);
const TITLED: ReadonlySet<RelationType> = new Set(['holds_post', 'works_for']);

/**
 * Scores a graph against the gold pages that it was built from. A node is the gold entity of its label, else the one
 * that has its label for an alias, else the one whose name it has for an alias; one node each.
 */
export function score(pages: GoldPage[], graph: GraphFile): Score {
  const gold = mergeGold(pages);
  const nodes = graph.nodes.map(({ key, attributes }) => ({ ...attributes, key }) as Node);
  const result: Score = { entities: new Tally(), relations: new Tally(), misses: new Map() };
  const matching = matchNodes(gold.entities, nodes);
  scoreEntities(gold.entities, nodes, matching, result);
  scoreRelations(gold.relations, edgesOf(graph, nodes), matching, result);
  return result;
}

function edgesOf(graph: GraphFile, nodes: Node[]): Edge[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return graph.edges.flatMap(({ source, target, attributes }) => {
    const head = byKey.get(source);
    const tail = byKey.get(target);
    if (!attributes || !head || !tail || UNSCORED.has(attributes.relation)) return [];
    return [{ relation: attributes.relation, title: normalise(attributes.title), head, tail, rule: attributes.rule }];
  });
}

function matchNodes(gold: GoldEntity[], nodes: Node[]): Matching {
  const goldOf = new Map<Node, GoldEntity>();
  const nodeOf = new Map<GoldEntity, Node>();
  const attempt = (fits: (node: Node, entity: GoldEntity) => boolean, node: Node) => {
    if (goldOf.has(node)) return;
    const entity = gold.find((g) => !nodeOf.has(g) && compatible(node.entityType, g) && fits(node, g));
    if (!entity) return;
    goldOf.set(node, entity);
    nodeOf.set(entity, node);
  };
  for (const node of nodes) attempt((n, g) => normalise(g.name) === normalise(n.label), node);
  for (const node of nodes) {
    attempt((n, g) => g.names.has(normalise(n.label)), node);
    attempt((n, g) => n.aliases.some((alias) => normalise(alias) === normalise(g.name)), node);
  }
  return { goldOf, nodeOf };
}

function scoreEntities(gold: GoldEntity[], nodes: Node[], { goldOf, nodeOf }: Matching, { entities, misses }: Score): void {
  for (const entity of gold.filter((g) => !g.optional)) {
    const node = nodeOf.get(entity);
    if (node && entity.types.has(node.entityType)) entities.add(entity.type, 'tp');
    else entities.add(entity.type, 'fn');
    if (node && !entity.types.has(node.entityType)) {
      entities.add(node.entityType, 'fp');
      miss(misses, 'entity of the wrong type', `${entity.type} as ${node.entityType}`, entity.name);
    } else if (!node) {
      const near = nodes.find((n) => overlap(n.label, entity.name));
      miss(
        misses,
        near ? 'entity missed: another boundary' : 'entity missed',
        entity.type,
        near ? `${entity.name}: ${near.label}` : entity.name,
      );
    }
  }
  for (const node of nodes.filter((n) => !goldOf.has(n))) {
    const twin = gold.find((g) => compatible(node.entityType, g) && g.names.has(normalise(node.label)));
    // A second node for the same entity is wrong, yet its relations are about that entity.
    if (twin) goldOf.set(node, twin);
    if (twin?.optional) continue;
    entities.add(node.entityType, 'fp');
    const near = gold.find((g) => overlap(node.label, g.name));
    const cause = twin ? 'entity made twice' : near ? 'entity made up: another boundary' : 'entity made up';
    miss(misses, cause, node.entityType, `${node.label}${twin || near ? `: ${(twin ?? near)?.name}` : ''}`);
  }
}

const overlap = (a: string, b: string) => a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a));

function scoreRelations(gold: GoldRelation[], edges: Edge[], { goldOf, nodeOf }: Matching, { relations, misses }: Score): void {
  const left = new Set(gold);
  const seen = new Set<string>();
  const spurious: Edge[] = [];
  for (const edge of edges) {
    const id = [edge.relation, edge.head.key, edge.tail.key, edge.title].join('|');
    if (seen.has(id)) continue;
    seen.add(id);
    const [head, tail] = [goldOf.get(edge.head), goldOf.get(edge.tail)];
    const candidates = gold.filter(
      (g) => affiliation(g.relation) === affiliation(edge.relation) && samePair(g, head, tail, SYMMETRIC.has(g.relation)),
    );
    const open = candidates.filter((g) => left.has(g));
    const hit = open.find((g) => sameTitle(edge.title, g.title)) ?? (TITLED.has(edge.relation) ? undefined : open[0]);
    if (hit) {
      for (const g of candidates) {
        if (g === hit || (g.relation === hit.relation && normalise(g.title) === normalise(hit.title))) left.delete(g);
      }
      if (!hit.optional) relations.add(hit.relation, 'tp');
    } else if (!candidates.some((g) => !left.has(g) && sameTitle(edge.title, g.title)) && !derivable(edge)) spurious.push(edge);
  }
  for (const edge of spurious) {
    relations.add(edge.relation, 'fp');
    const [head, tail] = [goldOf.get(edge.head), goldOf.get(edge.tail)];
    const cause =
      !head || !tail
        ? 'an end is no gold entity'
        : gold.some((g) => samePair(g, head, tail, true))
          ? 'the two are related otherwise'
          : 'the two are unrelated';
    miss(misses, `relation made up: ${cause}`, edge.rule, say(edge.head.label, edge.relation, edge.title, edge.tail.label));
  }
  const counted = new Set<string>();
  for (const g of left) {
    const what = say(g.head.name, g.relation, g.title, g.tail.name);
    if (g.optional || g.head.optional || g.tail.optional || counted.has(what)) continue;
    counted.add(what);
    relations.add(g.relation, 'fn');
    const [head, tail] = [nodeOf.get(g.head), nodeOf.get(g.tail)];
    const related = edges.some((e) => (e.head === head && e.tail === tail) || (e.head === tail && e.tail === head));
    const cause = !head || !tail ? 'an end was not found' : related ? 'the two are related otherwise' : 'both ends found, no edge';
    miss(misses, `relation missed: ${cause}`, g.relation, what);
  }
}

const affiliation = (relation: RelationType) => (relation === 'works_for' ? 'holds_post' : relation);

function samePair(gold: GoldRelation, head: GoldEntity | undefined, tail: GoldEntity | undefined, eitherWay: boolean): boolean {
  return (gold.head === head && gold.tail === tail) || (eitherWay && gold.head === tail && gold.tail === head);
}

/** A title may be printed with or without its jurisdiction or organ in front. A gold relation without one takes any. */
function sameTitle(mine: string, golden: string): boolean {
  const wanted = normalise(golden);
  if (wanted === '' || mine === wanted) return true;
  return (mine.length > 1 && wanted.endsWith(mine)) || (wanted.length > 1 && mine.endsWith(wanted));
}

/** Containment and jurisdiction follow from the gazetteer: true, whether or not the page says so. */
function derivable({ relation, head }: Edge): boolean {
  return relation === 'governs' || (relation === 'located_in' && head.entityType === 'place');
}

const say = (head: string, relation: string, title: string, tail: string) => `${head} -${relation}${title ? `(${title})` : ''}-> ${tail}`;
