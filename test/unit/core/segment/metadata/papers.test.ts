import { describe, expect, it } from 'vitest';
import { placeOfPaper } from '../../../../../src/core/segment/metadata/papers.js';
import { places } from '../../../../property/segment-pages.js';

describe('placeOfPaper', () => {
  it('reads the place from the name', () => {
    expect(placeOfPaper('岭东晚报', places)).toBe('岭东市');
    expect(placeOfPaper('河源日报', places)).toBe('河源省');
  });

  it('knows papers that are named after no place', () => {
    expect(placeOfPaper('山乡报', places)).toBe('岭东市');
    expect(placeOfPaper('光明日报', places)).toBeUndefined();
    expect(placeOfPaper('人民日报', places)).toBeUndefined();
    expect(placeOfPaper('春风日报', places)).toBeUndefined();
  });
});
