import type { AppliedCorrection, KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { certainlyBefore, compareText } from '../order.js';
import { isOneSeat } from '../seats.js';
import { endsBefore, type Spell, spellOfPost } from '../spell.js';

/** What a reader of the graph should look at. */
export interface Finding {
  /** What kind of finding it is. */
  check: 'two-holders' | 'two-provinces' | 'no-post' | 'no-evidence' | 'wrong-ends' | 'no-such-place' | 'two-terms' | 'correction';
  /** What is wrong, in a sentence. */
  message: string;
  /** Keys of the nodes and edges that it is about. */
  keys: string[];
}

/**
 * Looks for what can't be right, or rests on nothing: two holders of a one-seat post at one time, a person with posts in two provinces at one time,
 * sentences that disagree when a post was held, officials without a post, edges without evidence or with ends that the ontology does not allow, places
 * that belong to one that nothing else names, corrections that match nothing.
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
    ...edgesWithoutEvidence(graph, ontology),
    ...wrongEnds(graph, ontology),
    ...missingPlaces(graph),
    ...twoTerms(graph),
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

/** A person in a post of an organ, over a known time. */
interface Held {
  /** The strongest edge that says so. */
  edge: string;
  person: string;
  organ: string;
  title: string;
  spell: Spell & { from: string; to: string };
}

/** Posts held, with dates, stated or seen; not those that are only proposed, nor what is not asserted. */
function heldPosts(graph: KnowledgeGraph): Held[] {
  const posts = graph.filterEdges(
    (_edge, { relation, title, modality }) => relation === 'holds_post' && title !== undefined && modality === undefined,
  );
  const parts = posts.map((edge) => ({ edge, person: graph.source(edge), organ: graph.target(edge), ...graph.getEdgeAttributes(edge) }));
  return groups(parts, ({ person, organ, title }) => JSON.stringify([person, organ, title])).flatMap((edges): Held[] => {
    const { from, to, ...stated } = spellOfPost(edges) ?? {};
    const [strongest] = [...edges].sort((a, b) => b.confidence - a.confidence || compareText(a.edge, b.edge));
    if (from === undefined || to === undefined || strongest?.title === undefined) return [];
    const { edge, person, organ, title } = strongest;
    return [{ edge, person, organ, title, spell: { from, to, ...stated } }];
  });
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const byKey = new Map<string, T[]>();
  for (const item of items) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item]);
  return [...byKey.values()];
}

/** The first pair that overlaps in time, or is not certainly apart: one is enough to look at. */
function overlap(held: Held[], counts: (a: Held, b: Held) => boolean): [Held, Held] | undefined {
  const sorted = [...held].sort((a, b) => compareText(a.spell.from, b.spell.from) || compareText(a.edge, b.edge));
  for (const [i, a] of sorted.entries()) {
    for (const b of sorted.slice(i + 1)) {
      if (!endsBefore(a.spell, b.spell) && !endsBefore(b.spell, a.spell) && counts(a, b)) return [a, b];
    }
  }
  return undefined;
}

function spellText({ title, spell: { from, to } }: Held, organ: string): string {
  return `${organ} ${title} (${from === to ? from : `${from} to ${to}`})`;
}

function twoHolders(graph: KnowledgeGraph): Finding[] {
  const oneSeat = heldPosts(graph).filter(({ title }) => isOneSeat(title));
  return groups(oneSeat, ({ organ, title }) => JSON.stringify([organ, title])).flatMap((held): Finding[] => {
    const pair = overlap(held, (a, b) => a.person !== b.person);
    if (!pair) return [];
    const [one, other] = pair.map((item) => {
      return `${graph.getNodeAttribute(item.person, 'label')} is ${spellText(item, graph.getNodeAttribute(item.organ, 'label'))}`;
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
    const posts = pair.map((item) => spellText(item, graph.getNodeAttribute(item.organ, 'label'))).join(' and ');
    return [{ check: 'two-provinces', message: `${person} is at one time ${posts}: perhaps two people`, keys: [pair[0].person] }];
  });
}

/** Sentences that do not agree when a post was taken up or left, or have it left before it was taken up. */
function twoTerms(graph: KnowledgeGraph): Finding[] {
  return graph.edges().flatMap((edge): Finding[] => {
    const { relation, evidence = [], start, end } = graph.getEdgeAttributes(edge);
    if (relation !== 'holds_post') return [];
    const at = `${graph.getNodeAttribute(graph.source(edge), 'label')}, ${graph.getEdgeAttribute(edge, 'title')}`;
    const told = (which: 'start' | 'end', how: string): Finding[] => {
      const dates = [...new Set(evidence.flatMap(({ term }) => term?.[which] ?? []))].sort();
      const apart = dates.some((one) => dates.some((other) => certainlyBefore(one, other)));
      return apart ? [{ check: 'two-terms', message: `${at}: ${how} in ${dates.join(' and in ')}`, keys: [edge] }] : [];
    };
    const backwards = start !== undefined && end !== undefined && certainlyBefore(end, start);
    return [
      ...told('start', 'taken up'),
      ...told('end', 'left'),
      ...(backwards
        ? [{ check: 'two-terms' as const, message: `${at}: left in ${end}, before it is taken up in ${start}`, keys: [edge] }]
        : []),
    ];
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

function edgesWithoutEvidence(graph: KnowledgeGraph, { relations }: Ontology): Finding[] {
  return graph
    .filterEdges(
      (_edge, { relation, evidence, given }) =>
        (evidence ?? []).length === 0 && given === undefined && relations[relation]?.optional !== true,
    )
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

/** A place's key says in which places it lies, the largest first: that no article names those is no contradiction. */
function missingPlaces(graph: KnowledgeGraph): Finding[] {
  return graph.nodes().flatMap((key): Finding[] => {
    const { label, parent } = graph.getNodeAttributes(key);
    if (parent === undefined || graph.hasNode(parent) || key.startsWith(`${parent}/`)) return [];
    return [
      { check: 'no-such-place', message: `${label} belongs to ${parent}, which neither the graph nor its own key names`, keys: [key] },
    ];
  });
}
