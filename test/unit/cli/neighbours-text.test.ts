import { describe, expect, it } from 'vitest';
import { describeNeighbours, notFound } from '../../../src/cli/neighbours-text.js';
import { neighbours, resolveName } from '../../../src/core/query/index.js';
import { smallGraph } from './small-graph.js';

const chinese = (id: string): string => `<${id}>`;

describe('describeNeighbours', () => {
  it('gives each tie a line with its sentence and source, and names the weak ones', () => {
    const graph = smallGraph();
    const text = describeNeighbours(graph, 'person:梁若谷', neighbours(graph, 'person:梁若谷'), { chinese, weakInFull: false });
    expect(text.split('\n')).toEqual([
      '梁若谷  <official>',
      '',
      '  →  <holds_post> 县长  松岭县人民政府  <organisation>  1×  0.90',
      '      松岭县县长梁若谷到田间查看育秧。 (云溪日报 2020-03-05, 春耕现场会) a.txt:7',
      '',
      '<co_mentioned> co_mentioned: 贺小满',
      '',
    ]);
  });

  it('gives the weak tie its sentence when that is asked for, and names what lies between', () => {
    const graph = smallGraph();
    const weak = neighbours(graph, 'person:梁若谷', { relation: ['co_mentioned'] });
    expect(describeNeighbours(graph, 'person:梁若谷', weak, { chinese, weakInFull: true })).toContain('梁若谷、贺小满在场。');
    const far = neighbours(graph, 'person:梁若谷', { depth: 2, type: ['place'] });
    expect(describeNeighbours(graph, 'person:梁若谷', far, { chinese, weakInFull: false })).toContain('via 松岭县人民政府');
  });

  it('says that there are none', () => {
    const graph = smallGraph();
    expect(describeNeighbours(graph, 'place:松岭县', [], { chinese, weakInFull: false })).toContain('no neighbours');
  });
});

describe('notFound', () => {
  const error = (name: string): string => {
    const resolved = resolveName(smallGraph(), name);
    if (resolved.kind === 'found') throw new Error(`${name} was found`);
    return notFound(name, resolved, chinese).message;
  };

  it('lists those of the same name by key, those near, or says there are none', () => {
    expect(error('贺小满')).toMatch(/^贺小满 names several entities: ask for one by its key\n.*person:贺小满\n.*person:贺小满~2$/);
    expect(error('梁若古')).toMatch(/^no entity is called 梁若古: near it are\n.*梁若谷 .*person:梁若谷/);
    expect(error('zzz')).toMatch(/^no entity is called zzz, nor anything near it:/);
  });
});
