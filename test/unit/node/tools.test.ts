import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/node/tools.js';
import { tempFolder } from './temp.js';

describe('loadLexicon', () => {
  it('puts the user’s names on top, whatever the file’s encoding', () => {
    const folder = tempFolder({
      'names.tsv': Buffer.from('\ufeff林向阳\tofficial\n', 'utf16le'),
      'names.yml': '- name: 林向阳\n  type: official\n',
    });
    for (const name of ['names.tsv', 'names.yml']) {
      expect(loadLexicon(path.join(folder, name)).user?.names.get('林向阳')?.type).toBe('official');
    }
    expect(loadLexicon().user).toBeUndefined();
  });

  it('compiles the same names once, and changed ones again', () => {
    const folder = tempFolder({ 'names.tsv': '林向阳\tofficial\n' });
    const file = path.join(folder, 'names.tsv');
    const first = loadLexicon(file);
    expect(loadLexicon(file)).toBe(first);
    writeFileSync(file, '林向月\tofficial\n');
    expect(loadLexicon(file).user?.names.get('林向月')?.type).toBe('official');
    expect(loadLexicon()).toBe(loadLexicon());
  });

  it('names the file that cannot be read, and the line that is wrong', () => {
    const folder = tempFolder({ 'bad.tsv': '林向阳\t谁\n' });
    expect(() => loadLexicon(path.join(folder, 'none.tsv'))).toThrow(/none\.tsv cannot be read/);
    expect(() => loadLexicon(path.join(folder, 'bad.tsv'))).toThrow(/bad\.tsv line 1: 林向阳 has the type 谁/);
  });
});
