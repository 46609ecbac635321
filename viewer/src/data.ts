import { MultiDirectedGraph } from 'graphology';
import type { ArticleMention } from '../../src/core/assemble/article-mentions.js';
import { GuanxiError } from '../../src/core/errors.js';
import type { ArticleSummary, EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/core/graph-model.js';

/** An article with its text, where the build put it into the page. */
export interface ArticleText extends ArticleSummary {
  text?: string;
  /** Where the text names an entity. */
  mentions?: ArticleMention[];
}

/** What the page shows: a graph and the articles it was read from. */
export interface Dataset {
  graph: KnowledgeGraph;
  articles: ReadonlyMap<string, ArticleText>;
}

type Serialised = Parameters<KnowledgeGraph['import']>[0];

const REMEDY = 'open the graph.json that `guanxi build` wrote';

/**
 * Reads either what the build puts into the page (`{ graph, articles }`) or a bare graph.json.
 *
 * @param text of the file or of the data element
 * @throws GuanxiError FORMAT where it is not JSON, or not a graph of guanxi
 */
export function readDataset(text: string): Dataset {
  const raw = parseJson(text);
  if (!isRecord(raw)) throw new GuanxiError('FORMAT', 'the file holds no JSON object', REMEDY);
  const serialised = isRecord(raw.graph) ? raw.graph : raw;
  if (!Array.isArray(serialised.nodes) || !Array.isArray(serialised.edges)) {
    throw new GuanxiError('FORMAT', `the file has the fields ${Object.keys(raw).slice(0, 5).join(', ')}, not nodes and edges`, REMEDY);
  }
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  try {
    graph.import(serialised as unknown as Serialised);
  } catch (error) {
    throw new GuanxiError('FORMAT', `the graph cannot be read (${String(error)})`, REMEDY);
  }
  const texts = Array.isArray(raw.articles) ? (raw.articles as ArticleText[]) : [];
  const articles = new Map<string, ArticleText>(Object.entries(graph.getAttribute('articles') ?? {}));
  for (const article of texts) articles.set(article.id, { ...articles.get(article.id), ...article });
  return { graph, articles };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new GuanxiError('FORMAT', `the file begins with “${json.slice(0, 20)}” and is not JSON`, REMEDY);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
