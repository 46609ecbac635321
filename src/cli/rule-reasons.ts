import { assemblyRules } from '../core/assemble/rules.js';
import { extractors } from '../core/relate/registry.js';

/** What is known of a rule beside its id. */
export interface RuleReason {
  /** Why the words mean what the rule reads. */
  reason: string;
  /** A sentence it reads; rules of assembly have none. */
  example?: string;
}

/** The reason of every rule that makes edges, by its id. */
export function ruleReasons(): Map<string, RuleReason> {
  const read = extractors.flatMap(({ rules }) => rules.map(({ id, reason, example }) => [id, { reason, example }] as const));
  return new Map<string, RuleReason>([...read, ...assemblyRules.map(({ id, reason }) => [id, { reason }] as const)]);
}
