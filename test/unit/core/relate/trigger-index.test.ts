import { describe, expect, it } from 'vitest';
import { holds, triggersIn, watch } from '../../../../src/core/relate/trigger-index.js';

describe('trigger index', () => {
  it('says which patterns a text, or a part of it, may match', () => {
    const visit = watch('(?:赴|前往).{0,8}考察');
    const sign = watch('签订');
    const triggers = triggersIn('一行前往东河县考察,随后签订协议');
    expect([visit, sign].map((sets) => holds(triggers.bits, sets))).toEqual([true, true]);
    expect([visit, sign].map((sets) => holds(triggers.within(0, 9), sets))).toEqual([true, false]);
    expect([visit, sign].map((sets) => holds(triggers.within(9, 16), sets))).toEqual([false, true]);
  });

  it('takes a pattern that was made known after the text was looked through to be possible', () => {
    const triggers = triggersIn('一行返回');
    expect(holds(triggers.bits, watch('无人知晓的词'))).toBe(true);
  });
});
