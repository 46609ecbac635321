import { describe, expect, it } from 'vitest';
import { GuanxiError } from '../../../../src/core/errors.js';
import { compileLexicon } from '../../../../src/core/lexicon/lexicon.js';
import { readLexiconFiles } from '../../../../src/node/data.js';
import { lexicon } from '../tools.js';

describe('compileLexicon', () => {
  it.each(Object.keys(readLexiconFiles()))('needs %s', (file) => {
    const { [file]: _, ...others } = readLexiconFiles();
    expect(() => compileLexicon(others)).toThrow(GuanxiError);
    expect(() => compileLexicon(others)).toThrow(file);
  });

  it('gives every stem of a department its full form', () => {
    expect(lexicon.departments.get('住建')?.full).toBe('住房和城乡建设');
    expect(lexicon.departments.get('住房和城乡建设')?.stems).toContain('住建');
  });

  it('tells titles that head a place from posts, roles and ways to live somewhere', () => {
    expect(['市长', '书记', '记者', '村民'].map((t) => lexicon.titles.get(t))).toEqual(['head', 'post', 'role', 'resident']);
  });

  it('tells the tenure that a prefix says', () => {
    expect(['代', '原', '拟任', '副'].map((p) => lexicon.titlePrefixes.get(p))).toEqual(['acting', 'former', 'proposed', '']);
  });

  it('knows the forms of national bodies under one name', () => {
    expect(lexicon.known.get('中组部')?.name).toBe(lexicon.known.get('中央组织部')?.name);
  });

  it('keeps quotation marks with the form they belong to', () => {
    expect(lexicon.known.get('“一带一路”')?.name).toBe('一带一路');
  });

  it('knows which heads may stand without quotation marks', () => {
    expect(lexicon.programHeads.get('规划')).toEqual({ subtype: 'policy', open: true });
    expect(lexicon.programHeads.get('政策')?.open).toBe(false);
  });

  it('knows where a paper belongs whose name does not say', () => {
    expect(lexicon.newspapers.get('光明日报')).toBe('中国');
  });
});
