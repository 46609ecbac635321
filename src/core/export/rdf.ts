import { DataFactory, type Quad } from 'n3';
import type { ArticleSummary, EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import type { Evidence } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';
import { articlesOf } from './columns.js';
import type { MappingRow } from './format.js';
import { classOf, dateLiteral, iri, propertyOf, term } from './rdf-terms.js';

const { literal, quad, defaultGraph } = DataFactory;

type Subject = Quad['subject'];
type Value = Quad['object'];

/**
 * The graph as RDF. What an edge says stands in a named graph of its own (`urn:guanxi:edge:…`); the default graph describes entities (schema.org), posts
 * (W3C ORG), articles, and each edge with the sentences that it is derived from (PROV-O). Edges that are planned, desired or denied are described,
 * but nothing is said in their graphs.
 *
 * @returns each quad once, sorted
 */
export function rdfQuads(graph: KnowledgeGraph, ontology: Ontology): Quad[] {
  const quads = new Map<string, Quad>();
  const add: Add = (subject, predicate, object, context) => {
    const statement = quad(subject, term(predicate), object, context ?? defaultGraph());
    const id = [subject, statement.predicate, object, statement.graph].map(({ id }) => id).join('\n');
    quads.set(id, statement);
  };
  const articles = articlesOf(graph);
  graph.forEachNode((key) => {
    describeEntity(graph, key, ontology, add);
  });
  graph.forEachEdge((key) => {
    describeEdge(graph, key, ontology, add);
  });
  for (const article of Object.values(articles)) describeArticle(article, add);
  return [...quads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement);
}

type Add = (subject: Subject, predicate: string, object: Value, context?: Quad['graph']) => void;

/** Adds a text, number or date where it is known. */
function addKnown(add: Add, subject: Subject, predicate: string, value: string | number | undefined): void {
  if (value !== undefined && value !== '') add(subject, predicate, typeof value === 'number' ? numberLiteral(value) : literal(value));
}

function numberLiteral(value: number): Value {
  return literal(String(value), term(Number.isInteger(value) ? 'xsd:integer' : 'xsd:double'));
}

function addSeen(add: Add, subject: Subject, { firstSeen, lastSeen }: { firstSeen?: string; lastSeen?: string }): void {
  if (firstSeen !== undefined) add(subject, 'guanxi:firstSeen', dateLiteral(firstSeen));
  if (lastSeen !== undefined) add(subject, 'guanxi:lastSeen', dateLiteral(lastSeen));
}

function describeEntity(graph: KnowledgeGraph, key: string, ontology: Ontology, add: Add): void {
  const attributes = graph.getNodeAttributes(key);
  const { label, entityType, subtype, level, parent, aliases, articles } = attributes;
  const entity = iri('entity', key);
  add(entity, 'rdf:type', term(classOf(ontology, entityType, subtype)));
  if (entityType === 'organisation') add(entity, 'rdf:type', term('org:Organization'));
  add(entity, 'rdfs:label', literal(label));
  add(entity, 'schema:name', literal(label));
  for (const alias of aliases) if (alias !== label) add(entity, 'schema:alternateName', literal(alias));
  add(entity, 'guanxi:entityType', literal(entityType));
  addKnown(add, entity, 'guanxi:subtype', subtype);
  addKnown(add, entity, 'guanxi:level', level);
  if (parent !== undefined && graph.hasNode(parent)) add(entity, 'schema:containedInPlace', iri('entity', parent));
  addSeen(add, entity, attributes);
  for (const article of articles) add(iri('article', article), 'schema:mentions', entity);
}

function describeEdge(graph: KnowledgeGraph, key: string, ontology: Ontology, add: Add): void {
  const attributes = graph.getEdgeAttributes(key);
  const { relation, modality, evidence, honour, tenure, title, rule, weight, confidence } = attributes;
  const [source, target] = graph.extremities(key);
  const [head, tail] = [iri('entity', source), iri('entity', target)];
  const { term: property, inverse } = propertyOf(ontology, relation, graph.getNodeAttribute(source, 'entityType') === 'place');
  const edge = iri('edge', key);
  const [subject, object] = inverse ? [tail, head] : [head, tail];
  add(edge, 'rdf:type', term('rdf:Statement'));
  add(edge, 'rdf:type', term('prov:Entity'));
  add(edge, 'rdf:subject', subject);
  add(edge, 'rdf:predicate', term(property));
  add(edge, 'rdf:object', object);
  if (modality === undefined) add(subject, property, object, edge);
  if (relation === 'holds_post') describePost(graph, key, attributes, add);
  addKnown(add, edge, 'guanxi:relation', relation);
  addKnown(add, edge, 'guanxi:title', title);
  addKnown(add, edge, 'guanxi:tenure', tenure);
  addKnown(add, edge, 'guanxi:honour', honour);
  addKnown(add, edge, 'guanxi:modality', modality);
  addKnown(add, edge, 'guanxi:rule', rule);
  addKnown(add, edge, 'guanxi:weight', weight);
  addKnown(add, edge, 'guanxi:confidence', confidence);
  addSeen(add, edge, attributes);
  for (const item of evidence) {
    const sentence = describeSentence(item, add);
    add(edge, 'prov:wasDerivedFrom', sentence);
  }
}

/** A post of W3C ORG: the organ has it, the person holds it (said in the edge's graph), and the edge is the membership. */
function describePost(graph: KnowledgeGraph, key: string, { title, tenure, modality, start, end }: EdgeAttributes, add: Add): void {
  const [source, target] = graph.extremities(key);
  const [person, organ, edge] = [iri('entity', source), iri('entity', target), iri('edge', key)];
  add(edge, 'rdf:type', term('org:Membership'));
  add(edge, 'org:member', person);
  add(edge, 'org:organization', organ);
  if (start !== undefined) add(edge, 'schema:startDate', dateLiteral(start));
  if (end !== undefined) add(edge, 'schema:endDate', dateLiteral(end));
  if (title === undefined) return;
  const post = iri('post', [target, title].map((part) => part.replace(/[\\|]/g, '\\$&')).join('|'));
  add(post, 'rdf:type', term('org:Post'));
  add(post, 'rdfs:label', literal(`${graph.getNodeAttribute(target, 'label')}${title}`));
  add(post, 'org:postIn', organ);
  add(edge, 'org:role', post);
  if (modality === undefined && tenure !== 'former' && tenure !== 'proposed') add(person, 'org:holds', post, edge);
}

/** The words on the page, as they can be quoted from the article. */
function describeSentence({ article, sentence, start, end, asOf }: Evidence, add: Add): Quad['object'] & Subject {
  const node = iri('sentence', `${article}:${start}-${end}`);
  add(node, 'rdf:type', term('prov:Entity'));
  add(node, 'prov:value', literal(sentence));
  add(node, 'prov:wasQuotedFrom', iri('article', article));
  add(node, 'guanxi:start', numberLiteral(start));
  add(node, 'guanxi:end', numberLiteral(end));
  if (asOf !== undefined) add(node, 'guanxi:asOf', dateLiteral(asOf));
  return node;
}

function describeArticle({ id, doc, title, newspaper, published, authors }: ArticleSummary, add: Add): void {
  const article = iri('article', id);
  add(article, 'rdf:type', term('schema:NewsArticle'));
  addKnown(add, article, 'schema:headline', title);
  addKnown(add, article, 'schema:publisher', newspaper);
  if (published !== undefined) add(article, 'schema:datePublished', dateLiteral(published));
  for (const { name } of authors) addKnown(add, article, 'schema:author', name);
  addKnown(add, article, 'guanxi:doc', doc);
}

/** What RDF says of each type, subtype and relation. */
export function rdfMapping(ontology: Ontology): MappingRow[] {
  const types = Object.values(ontology.types).flatMap(({ id, subtypes }) => {
    const own = classOf(ontology, id, undefined);
    const also = id === 'organisation' ? ' org:Organization' : '';
    const narrower = subtypes.map((subtype) => [subtype, classOf(ontology, id, subtype)] as const).filter(([, name]) => name !== own);
    return [
      { ours: id, theirs: `${own}${also}` },
      ...narrower.map(([subtype, name]) => ({ ours: `${id} ${subtype}`, theirs: `${name}${also}` })),
    ];
  });
  const relations = Object.values(ontology.relations).map(({ id, head }) => {
    const said = [...new Set(head.map((type) => type === 'place'))].map((ofPlace) => propertyOf(ontology, id, ofPlace));
    const names = [...new Set(said.map(({ term: name, inverse }) => (inverse ? `${name} (tail to head)` : name)))];
    return { ours: id, theirs: [...names, ...(id === 'holds_post' ? ['org:Membership', 'org:Post', 'org:holds'] : [])].join(' ') };
  });
  return [
    ...types,
    ...relations,
    { ours: 'evidence', theirs: 'prov:wasDerivedFrom prov:wasQuotedFrom' },
    { ours: 'article', theirs: 'schema:NewsArticle' },
  ];
}
