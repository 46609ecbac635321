import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../viewer/src/data.js';
import { type Filters, shown } from '../../../../viewer/src/filters.js';
import { sortRows, tableOf } from '../../../../viewer/src/rows.js';
import { letters, OPEN } from './graph.js';

const graph = letters();
const data: Dataset = { graph, articles: new Map(Object.entries(graph.getAttribute('articles'))) };
const filters: Filters = { ...OPEN, hiddenTypes: new Set(['place']) };
const names = { type: (id: string) => `T${id}`, relation: (id: string) => `R${id}`, modality: (id: string) => `M${id}` };

describe('tableOf', () => {
  it('holds what the filters let through', () => {
    const visible = shown(graph, filters);
    expect(tableOf('nodes', data, visible, filters, names).rows.map(({ cells }) => cells[1])).toEqual([
      'Tofficial',
      'Tofficial',
      'Torganisation',
    ]);
    expect(tableOf('edges', data, visible, filters, names).rows).toHaveLength(3);
    expect(tableOf('articles', data, visible, { ...filters, paper: '乙报' }, names).rows.map(({ opens }) => opens.key)).toEqual([
      'x#2',
      'x#3',
    ]);
  });

  it('says how a relation is meant that is not asserted', () => {
    const plans = letters();
    plans.forEachEdge((edge, { relation }) => {
      if (relation === 'meets') plans.setEdgeAttribute(edge, 'modality', 'planned');
    });
    const { rows } = tableOf('edges', { ...data, graph: plans }, shown(plans, OPEN), OPEN, names);
    expect(rows.map(({ cells }) => cells[1])).toEqual(['Rholds_post', 'Rmeets (Mplanned)', 'Rgoverns', 'Rco_mentioned']);
  });
});

describe('sortRows', () => {
  const row = (cell: string | number) => ({ opens: { kind: 'node' as const, key: String(cell) }, cells: [cell] });

  it('sorts numbers by size and Chinese names by pinyin, the empty last either way', () => {
    expect(sortRows([10, 9, 100].map(row), 0, false, 'zh-CN').map(({ cells }) => cells[0])).toEqual([9, 10, 100]);
    expect(sortRows(['张', '', '李'].map(row), 0, false, 'zh-CN').map(({ cells }) => cells[0])).toEqual(['李', '张', '']);
    expect(sortRows(['张', '', '李'].map(row), 0, true, 'zh-CN').map(({ cells }) => cells[0])).toEqual(['张', '李', '']);
  });
});
