import { describe, expect, it } from 'vitest';
import { findPlaces, finestOfFirst } from '../../../../src/core/segment/places.js';
import { places } from '../../../property/segment-pages.js';

const found = (text: string, home?: string): string[] => findPlaces(text, places, home).map((place) => place.path);

describe('findPlaces', () => {
  it('finds full names, and short ones of cities and provinces', () => {
    expect(found('河源岭东市青石县开展')).toEqual(['河源省', '河源省/岭东市', '河源省/岭东市/青石县']);
  });

  it('finds the short name of a county only where its province is known', () => {
    expect(found('青石迎来春雨')).toEqual([]);
    expect(found('青石迎来春雨', '河源省')).toEqual(['河源省/岭东市/青石县']);
    expect(found('青石迎来春雨', '远川省')).toEqual(['远川省/青石县']);
  });
});

describe('findPlaces, names of waters', () => {
  it('takes no lake for the place it is named after', () => {
    expect(found('岭东湖畔的守望者')).toEqual([]);
    expect(found('岭东山区通公路')).toEqual(['河源省/岭东市']);
  });
});

describe('finestOfFirst', () => {
  it('takes the last place of the first chain', () => {
    expect(finestOfFirst(findPlaces('河源岭东市推进', places))?.path).toBe('河源省/岭东市');
    expect(finestOfFirst(findPlaces('岭东市与青石县签约', places))?.path).toBe('河源省/岭东市');
    expect(finestOfFirst([])).toBeUndefined();
  });
});
