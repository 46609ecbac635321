import { cite } from '../core/export/cite.js';
import type { AppliedCorrection, IdentitySide, KnowledgeGraph } from '../core/graph-model.js';
import type { EdgeExplanation, NodeExplanation, RuleUse } from '../core/query/index.js';
import type { RuleReason } from './rule-reasons.js';
import { visible } from './visible.js';
import { table } from './width.js';

/** So many articles are named one by one. */
const FEW = 5;

/**
 * Why a node is one node, as text.
 *
 * @param chinese gives the Chinese name of a type
 */
export function describeNode(node: NodeExplanation, chinese: (id: string) => string): string {
  const { key, label, entityType, aliases, articles, given, anchors, identity, namesakes, reprints, corrections } = node;
  const others = aliases.filter((alias) => alias !== label);
  const dates = (from?: string, to?: string): string => (from === to ? (from ?? '') : `${from ?? '?'} to ${to ?? '?'}`);
  const spells = anchors.map((item) => [
    '',
    item.label,
    item.titles.join(' '),
    dates(item.firstSeen, item.lastSeen),
    item.start === undefined && item.end === undefined ? '' : `stated ${dates(item.start, item.end)}`,
    some(item.articles),
  ]);
  const compared = identity.flatMap(({ verdict, first, second, score, reasons }) => [
    `  ${verdict} (${score}): ${side(first)} / ${side(second)}`,
    ...(reasons.length > 0 ? reasons : ['nothing speaks for or against it']).map((reason) => `    ${reason}`),
  ]);
  return [
    `${label}  ${chinese(entityType)}  ${key}`,
    '',
    `one node: all that is called ${[label, ...others].join(', ')} in ${articles.length > 0 ? some(articles) : 'no article'}`,
    ...(given === undefined ? [] : [`given as known by ${given}`]),
    ...(spells.length > 0 ? ['', 'tied down by', ...table(spells)] : []),
    ...(compared.length > 0
      ? ['', 'compared with others of the name (0 and above speaks for one person, -3 and below for two)', ...compared]
      : []),
    ...(namesakes.length > 0 ? ['', `other nodes of the name: ${namesakes.join(' ')}`] : []),
    ...reprints.flatMap((prints) => ['', `printed ${prints.length} times, counted once: ${prints.map(({ id }) => id).join(' ')}`]),
    ...correctionLines(corrections),
    '',
  ]
    .map(visible)
    .join('\n');
}

function side({ node, ties, articles, article }: IdentitySide): string {
  return `${ties.join(' ') || 'nothing said'} in ${article}${articles > 1 ? ` and ${articles - 1} more` : ''} [${node}]`;
}

function some(articles: string[]): string {
  const more = articles.length > FEW ? ` and ${articles.length - FEW} more` : '';
  return `${articles.slice(0, FEW).join(' ')}${more}`;
}

function correctionLines(corrections: AppliedCorrection[]): string[] {
  return corrections.flatMap(({ edit, why, who, file, line, missing }) => [
    '',
    `corrected: ${edit.action}, for ${why} (${who}, ${file}:${line})${missing.length > 0 ? `; matches nothing: ${missing.join(' ')}` : ''}`,
  ]);
}

/** Why an edge is there, as text: each rule with its reason and confidence, then the sentences. */
export function describeEdge(
  graph: KnowledgeGraph,
  edge: Omit<EdgeExplanation, 'rules'> & { rules: (RuleUse & Partial<RuleReason>)[] },
): string {
  const { key, head, tail, attributes, rules, evidence, corrections } = edge;
  const { label, weight, confidence, modality, association, start, end, given } = attributes;
  const articles = graph.getAttribute('articles');
  return [
    `${graph.getNodeAttribute(head, 'label')} → ${label} → ${graph.getNodeAttribute(tail, 'label')}`,
    key,
    '',
    `confidence ${confidence}, over ${weight} sentence${weight === 1 ? '' : 's'}${modality === undefined ? '' : `; ${modality}, not asserted`}`,
    ...(given === undefined ? [] : [`given as known by ${given}, which is no evidence`]),
    ...(start === undefined && end === undefined ? [] : [`stated term: ${start ?? '?'} to ${end ?? '?'}`]),
    ...(association === undefined ? [] : [`association ${association} (log-likelihood ratio; 10.83 and above is hardly chance)`]),
    ...rules.flatMap(({ rule, reason, example, sentences, confidence: best }) => [
      `  ${rule}  ${best}  ${sentences}×`,
      `    because ${reason ?? 'of a rule that this version does not have'}`,
      ...(example === undefined ? [] : [`    as in   ${example}`]),
    ]),
    ...(evidence.length > 0 ? ['', ...evidence.map((item) => `  ${cite(item, articles)} ${item.doc}:${item.start}`)] : []),
    ...correctionLines(corrections),
    '',
  ]
    .map(visible)
    .join('\n');
}
