import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../../src/node/corrections.js';
import { readOntology } from '../../../src/node/data.js';
import { tempFolder } from './temp.js';

const remove = (key: string): string => `- delete: ${key}\n  why: no such thing\n  who: Lin\n`;
const FILES = {
  'a/guanxi.corrections.yaml': remove('person:甲'),
  'a/page.txt': '一',
  'b/guanxi.corrections.yaml': `\ufeff${remove('person:乙')}`,
  'c/mine.yaml': remove('person:丙'),
};
const read = (folder: string, paths: string[], named?: string): string[] =>
  readCorrections(
    paths.map((name) => path.join(folder, name)),
    named === undefined ? undefined : path.join(folder, named),
    readOntology(),
  ).map(({ edit }) => (edit.action === 'delete' ? edit.key : ''));

describe('readCorrections', () => {
  it('finds the file in a folder, beside a file and beside a glob, each once', () => {
    const folder = tempFolder(FILES);
    expect(read(folder, ['a'])).toEqual(['person:甲']);
    expect(read(folder, ['a/page.txt', 'a', 'b/*.txt'])).toEqual(['person:甲', 'person:乙']);
    expect(read(folder, ['b', 'a'])).toEqual(['person:甲', 'person:乙']);
    expect(read(folder, ['c', 'gone.txt'])).toEqual([]);
    expect(readCorrections(['-'], undefined, readOntology())).toEqual([]);
  });

  it('reads no other than the one named', () => {
    const folder = tempFolder(FILES);
    expect(read(folder, ['a'], 'c/mine.yaml')).toEqual(['person:丙']);
    expect(() => read(folder, ['a'], 'gone.yaml')).toThrow(/gone\.yaml cannot be read \(no such file or folder\)/);
  });
});
