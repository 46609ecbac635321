import type { AppliedCorrection, EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { certainlyBefore, compareText } from '../order.js';
import { isOneSeat } from '../seats.js';

/** What a reader of the graph should look at. */
export interface Finding {
  /** What kind of finding it is. */
  check: 'two-holders' | 'two-provinces' | 'no-post' | 'no-evidence' | 'wrong-ends' | 'no-such-place' | 'correction';
  /** What is wrong, in a sentence. */
  message: string;
  /** Keys of the nodes and edges that it is about. */
  keys: string[];
}

/**
 * Looks for what can't be right, or rests on nothing: two holders of a one-seat post at one time, a person with posts in two provinces at one time,
 * officials without a post, edges without evidence or with ends that the ontology does not allow, places that are named and missing, corrections
 * that match nothing.
 *
 * @returns sorted by kind and key
 * @example
 * checkGraph(graph, ontology).map(({ message }) => message);
 */
export function checkGraph(graph: KnowledgeGraph, ontology: Ontology): Finding[] {
  const found = [
    ...twoHolders(graph),
    ...twoProvinces(graph),
    ...officialsWithoutPost(graph),
    ...edgesWithoutEvidence(graph),
    ...wrongEnds(graph, ontology),
    ...missingPlaces(graph),
  ];
  return [...found.sort((a, b) => compareText(a.check, b.check) || compareText(a.keys.join(), b.keys.join())), ...checkCorrections(graph)];
}

/** The corrections that name what the corpus lacks, in their order. */
export function checkCorrections(graph: KnowledgeGraph): Finding[] {
  return (graph.getAttribute('corrections') ?? [])
    .filter(({ missing }) => missing.length > 0)
    .map(({ file, line, edit, missing }: AppliedCorrection) => ({
      check: 'correction',
      message: `the correction at ${file}:${line} (${edit.action}) matches nothing: there is no ${missing.join(' nor ')}`,
      keys: missing,
    }));
}

interface Held {
  edge: string;
  person: string;
  organ: string;
  post: EdgeAttributes & { firstSeen: string; lastSeen: string };
}

/** Posts in which someone is seen, with dates; neither former nor proposed ones, nor what is not asserted. */
function heldPosts(graph: KnowledgeGraph): Held[] {
  return graph.edges().flatMap((edge): Held[] => {
    const post = graph.getEdgeAttributes(edge);
    const { relation, title, tenure, modality, firstSeen, lastSeen } = post;
    if (relation !== 'holds_post' || title === undefined || modality !== undefined || firstSeen === undefined || lastSeen === undefined)
      return [];
    if (tenure === 'former' || tenure === 'proposed') return [];
    return [{ edge, person: graph.source(edge), organ: graph.target(edge), post: { ...post, firstSeen, lastSeen } }];
  });
}

function groups(held: Held[], keyOf: (item: Held) => string): Held[][] {
  const byKey = new Map<string, Held[]>();
  for (const item of held) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item]);
  return [...byKey.values()];
}

/** The first pair that overlaps in time, or is not certainly apart: one is enough to look at. */
function overlap(held: Held[], counts: (a: Held, b: Held) => boolean): [Held, Held] | undefined {
  const sorted = [...held].sort((a, b) => compareText(a.post.firstSeen, b.post.firstSeen) || compareText(a.edge, b.edge));
  for (const [i, a] of sorted.entries()) {
    for (const b of sorted.slice(i + 1)) {
      if (certainlyBefore(a.post.lastSeen, b.post.firstSeen)) continue;
      if (counts(a, b)) return [a, b];
    }
  }
  return undefined;
}

function spell({ post: { title, firstSeen, lastSeen } }: Held, organ: string): string {
  return `${organ} ${title} (${firstSeen === lastSeen ? firstSeen : `${firstSeen} to ${lastSeen}`})`;
}

function twoHolders(graph: KnowledgeGraph): Finding[] {
  const oneSeat = heldPosts(graph).filter(({ post }) => isOneSeat(post.title ?? ''));
  return groups(oneSeat, ({ organ, post }) => JSON.stringify([organ, post.title])).flatMap((held): Finding[] => {
    const pair = overlap(held, (a, b) => a.person !== b.person);
    if (!pair) return [];
    const [one, other] = pair.map((item) => {
      return `${graph.getNodeAttribute(item.person, 'label')} is ${spell(item, graph.getNodeAttribute(item.organ, 'label'))}`;
    });
    return [{ check: 'two-holders', message: `one seat, two holders: ${one}, and ${other}`, keys: pair.map(({ edge }) => edge) }];
  });
}

function twoProvinces(graph: KnowledgeGraph): Finding[] {
  const provinceOf = (organ: string): string | undefined => {
    const parent = graph.getNodeAttribute(organ, 'parent');
    return parent?.includes('/') ? parent.slice('place:'.length).split('/')[0] : undefined;
  };
  return groups(heldPosts(graph), ({ person }) => person).flatMap((held): Finding[] => {
    const local = held.filter(({ organ }) => provinceOf(organ) !== undefined);
    const pair = overlap(local, (a, b) => provinceOf(a.organ) !== provinceOf(b.organ));
    if (!pair) return [];
    const person = graph.getNodeAttribute(pair[0].person, 'label');
    const posts = pair.map((item) => spell(item, graph.getNodeAttribute(item.organ, 'label'))).join(' and ');
    return [{ check: 'two-provinces', message: `${person} is at one time ${posts}: perhaps two people`, keys: [pair[0].person] }];
  });
}

function officialsWithoutPost(graph: KnowledgeGraph): Finding[] {
  const officials = graph.filterNodes((_key, { entityType }) => entityType === 'official');
  return officials
    .filter((key) => !graph.someOutEdge(key, (_edge, { relation }) => relation === 'holds_post' || relation === 'works_for'))
    .map((key) => ({
      check: 'no-post',
      message: `${graph.getNodeAttribute(key, 'label')} is an official, and no sentence gives a post`,
      keys: [key],
    }));
}

function edgesWithoutEvidence(graph: KnowledgeGraph): Finding[] {
  return graph
    .filterEdges((_edge, { evidence }) => (evidence ?? []).length === 0)
    .map((edge) => ({ check: 'no-evidence', message: `no sentence says ${edge}`, keys: [edge] }));
}

function wrongEnds(graph: KnowledgeGraph, ontology: Ontology): Finding[] {
  return graph.edges().flatMap((edge): Finding[] => {
    const { head, tail } = ontology.relations[graph.getEdgeAttribute(edge, 'relation')] ?? { head: [], tail: [] };
    const [from, to] = graph.extremities(edge).map((key) => graph.getNodeAttribute(key, 'entityType'));
    if (from === undefined || to === undefined || (head.includes(from) && tail.includes(to))) return [];
    return [{ check: 'wrong-ends', message: `${edge} leads from ${from} to ${to}, which it may not`, keys: [edge] }];
  });
}

function missingPlaces(graph: KnowledgeGraph): Finding[] {
  return graph.nodes().flatMap((key): Finding[] => {
    const { label, parent } = graph.getNodeAttributes(key);
    if (parent === undefined || graph.hasNode(parent)) return [];
    return [{ check: 'no-such-place', message: `${label} belongs to ${parent}, which the graph lacks`, keys: [key] }];
  });
}
