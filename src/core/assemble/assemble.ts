import { MultiDirectedGraph } from 'graphology';
import type {
  AppliedCorrection,
  ArticleSummary,
  Correction,
  EdgeAttributes,
  GraphAttributes,
  IdentityDecision,
  KnowledgeGraph,
  NodeAttributes,
} from '../graph-model.js';
import type { Extraction, Modality } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';
import { compareText } from '../order.js';
import { summariseArticles } from './article-summaries.js';
import { associate } from './association.js';
import { checkExtractions } from './check.js';
import { applyCorrections } from './corrections/apply.js';
import { groupBy } from './group.js';
import { tellApart } from './identity/tell-apart.js';
import { type MergedEntity, mergeEntities } from './merge-entities.js';
import { type MergedRelation, mergeRelations } from './merge-relations.js';
import { mergeReprints } from './merge-reprints.js';
import { subtypeOfPosts } from './official-subtype.js';
import { romanise } from './romanise.js';
import { deriveSuccession } from './succeed.js';

/** What may be told to assembleGraph. */
export interface AssembleOptions {
  /** Which statements become edges beside those that the text asserts; they carry their `modality`. */
  with?: Modality[];
  /** What readers put right, in order; see parseCorrections. */
  corrections?: Correction[];
  /** Name of the graph. */
  name?: string;
}

/**
 * Reduces what was read from each page to one knowledge graph: one node per entity, one edge per distinct relation, all evidence kept.
 * The order of the extractions never matters: nodes, edges and articles are inserted sorted by key.
 * Metrics, positions, sizes are left at zero or one; analyseGraph fills them in.
 *
 * @param extractions one per page
 * @param ontology names, colours, and which relations have no direction
 * @throws GuanxiError FORMAT where a relation or mention names an unknown entity, INPUT where two pages share a name
 * @example
 * const graph = assembleGraph(pages.map(extract), ontology);
 * graph.order; // number of entities
 */
export function assembleGraph(extractions: Extraction[], ontology: Ontology, options: AssembleOptions = {}): KnowledgeGraph {
  checkExtractions(extractions);
  const { extractions: printedOnce, prints } = mergeReprints([...extractions].sort((a, b) => compareText(a.doc, b.doc)));
  const { extractions: told, decisions } = tellApart(printedOnce);
  const { extractions: sorted, applied, deletedEdges } = applyCorrections(told, options.corrections ?? []);
  const entities = mergeEntities(sorted);
  const merged = associate(mergeRelations(sorted, ontology, ['asserted', ...(options.with ?? [])]), sorted, ontology);
  const stated = merged.filter(({ key }) => !deletedEdges.has(key));
  const derived = deriveSuccession(stated, entities, ontology);
  const edges = [...stated, ...derived].filter(({ key }) => !deletedEdges.has(key)).sort((a, b) => compareText(a.key, b.key));
  const posts = postsByHolder(stated);
  return graphOf(
    {
      name: options.name ?? 'guanxi',
      articles: summariseArticles(sorted, prints),
      identity: decisions,
      corrections: withMissingEdges(applied, deletedEdges, new Set([...merged, ...derived].map(({ key }) => key))),
      entities: [...entities.values()].map((entity) => ({
        ...entity,
        subtype: subtypeOf(entity, subtypeOfPosts(posts.get(entity.key) ?? [], entities, ontology.types.official.subtypes)),
      })),
      edges,
    },
    ontology,
  );
}

/** The subtype that the pages give an entity; an official's posts speak where the pages do not, or not with one voice. */
export function subtypeOf({ type, subtypes }: Pick<MergedEntity, 'type' | 'subtypes'>, ofPosts: string | undefined): string | undefined {
  const suggested = type === 'official' ? ofPosts : undefined;
  return subtypes.winner(suggested) ?? suggested;
}

/** What a graph is made of, each list sorted by key. */
export interface GraphParts {
  name: string;
  articles: Record<string, ArticleSummary>;
  identity: IdentityDecision[];
  corrections: AppliedCorrection[];
  entities: (Omit<MergedEntity, 'subtypes'> & { subtype: string | undefined })[];
  edges: MergedRelation[];
}

/** Makes the graph of what was merged, whose attributes it takes over: metrics, positions and sizes are left at zero or one. */
export function graphOf({ name, articles, identity, corrections, entities, edges }: GraphParts, ontology: Ontology): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({ allowSelfLoops: false });
  graph.replaceAttributes({
    name,
    format: 'guanxi-graph/1',
    articles,
    ...(identity.length > 0 ? { identity } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
  });
  for (const entity of entities) graph.addNode(entity.key, nodeAttributes(entity, ontology));
  for (const { key, head, tail, attributes } of edges) {
    graph.addEdgeWithKey(key, head, tail, Object.assign(attributes, { size: 1, color: ontology.relations[attributes.relation].colour }));
  }
  return graph;
}

/** A deleted edge that nothing said is missing, too. */
export function withMissingEdges(applied: AppliedCorrection[], deleted: Set<string>, known: Set<string>): AppliedCorrection[] {
  return applied.map((correction) => {
    const { edit } = correction;
    return edit.action === 'delete' && deleted.has(edit.key) && !known.has(edit.key) ? { ...correction, missing: [edit.key] } : correction;
  });
}

function postsByHolder(relations: MergedRelation[]): Map<string, MergedRelation[]> {
  return groupBy(
    relations.filter((item) => item.attributes.relation === 'holds_post'),
    (item) => item.head,
  );
}

function nodeAttributes(entity: GraphParts['entities'][number], ontology: Ontology): NodeAttributes {
  const { name, type, subtype, parent, level, firstSeen, lastSeen } = entity;
  return {
    label: name,
    entityType: type,
    ...(subtype === undefined ? {} : { subtype }),
    aliases: entity.aliases,
    ...(parent === undefined ? {} : { parent }),
    ...(level === undefined ? {} : { level }),
    ...romanise(name, type),
    mentions: entity.mentions,
    articles: entity.articles,
    ...(entity.given === undefined ? {} : { given: entity.given }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    degree: 0,
    pagerank: 0,
    betweenness: 0,
    community: 0,
    x: 0,
    y: 0,
    size: 1,
    color: ontology.types[type].colour,
  };
}
