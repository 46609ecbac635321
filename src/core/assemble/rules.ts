/** A rule by which assembly itself makes edges. */
export interface AssemblyRule {
  id: string;
  /** Why what it reads means this. */
  reason: string;
}

export const NEXT_HOLDER: AssemblyRule = {
  id: 'succeeds.next-holder',
  reason: 'holds the same one-seat post, seen in it after the other and with nobody seen in between',
};
export const ASSERTED: AssemblyRule = { id: 'correction.assert', reason: 'a correction says so; its reason stands in place of a sentence' };
export const MENTIONED: AssemblyRule = { id: 'mentioned-in.mention', reason: 'the article names it' };

export const GIVEN: AssemblyRule = { id: 'known.given', reason: 'a list of known facts says so; no sentence need' };

/** Every rule of assembly. */
export const assemblyRules: readonly AssemblyRule[] = [NEXT_HOLDER, ASSERTED, MENTIONED, GIVEN];
