import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlesBeside, graphFileOf, readArticlesText, readWritten } from '../../../src/node/viewer-page.js';
import { tempFolder } from './temp.js';

describe('what a build wrote', () => {
  it('is read by the folder or the file, the articles with it', () => {
    const folder = tempFolder({ 'graph.json': '{}', 'articles.json': '[{"id":"a"}]', 'alone/graph.json': '{"a":1}' });
    const file = path.join(folder, 'graph.json');
    for (const source of [folder, file]) expect(readWritten(source)).toEqual({ file, graph: '{}', articles: '[{"id":"a"}]' });
    expect(readWritten(path.join(folder, 'alone'))).toMatchObject({ graph: '{"a":1}', articles: '[]' });
    expect([graphFileOf(folder), graphFileOf('x.json')]).toEqual([file, 'x.json']);
    expect(articlesBeside(file)).toBe(path.join(folder, 'articles.json'));
  });

  it('is refused where it is something else', () => {
    const folder = tempFolder({ 'object.json': '{}', 'text.json': 'no' });
    expect(() => readWritten(folder)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(() => readArticlesText(path.join(folder, 'object.json'))).toThrow(/is no list of articles/);
    expect(() => readArticlesText(path.join(folder, 'text.json'))).toThrow(expect.objectContaining({ code: 'FORMAT' }));
    expect(readArticlesText(path.join(folder, 'none.json'))).toBe('[]');
  });
});
