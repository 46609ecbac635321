import { describe, expect, it } from 'vitest';
import { FORMATS, formatOf, isPage, knownExtensions } from '../../../../src/node/formats/registry.js';

describe('formats', () => {
  it('are found by extension, whatever its case', () => {
    expect(formatOf('版面/第1版.TXT')?.id).toBe('txt');
    expect(formatOf('a.b.md')?.id).toBe('md');
    expect(formatOf('a.HTM')?.id).toBe('html');
    expect(formatOf('a.png')).toBeUndefined();
    expect(formatOf('folder.d/page')).toBeUndefined();
    expect(formatOf('folder/.txt')).toBeUndefined();
  });

  it('claim no extension twice, and no id', () => {
    const extensions = FORMATS.flatMap((format) => format.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    expect(knownExtensions()).toBe(extensions.join(' '));
  });

  it('say which files in a folder or an archive are pages', () => {
    expect(['a.txt', '版/b.PDF', 'c.zip', 'reader.md'].filter(isPage)).toHaveLength(4);
    expect(['a', 'a.png', '.a.txt', '.git/a.txt', 'README.md', 'x/Readme.txt', 'node_modules/a.md'].filter(isPage)).toEqual([]);
  });
});
