import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { layout } from '../../../../src/core/analyse/layout.js';
import { seededRandom } from '../../../../src/core/analyse/random.js';
import type { TieGraph } from '../../../../src/core/analyse/ties.js';

/** Two groups of nodes, each tied at random within, one tie between them. */
function twoGroups(size: number): TieGraph {
  const random = seededRandom(1);
  const ties: TieGraph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  const any = (): number => Math.floor(random() * size);
  for (const group of ['a', 'b']) {
    for (let i = 0; i < size; i++) ties.addNode(`${group}${i}`);
    for (let i = 0; i < 3 * size; i++) {
      const [one, other] = [any(), any()];
      if (one !== other) ties.mergeEdge(`${group}${one}`, `${group}${other}`, { weight: 1 });
    }
  }
  ties.addEdge('a0', 'b0', { weight: 1 });
  return ties;
}

describe('layout', () => {
  const ties = twoGroups(60);
  const sizeOf = (node: string): number => 3 + (Number(node.slice(1)) % 15);
  const positions = layout(ties, sizeOf);

  it('gives the same positions again', () => {
    expect(layout(ties, sizeOf)).toEqual(positions);
  });

  it('lets no node cover another', () => {
    const placed = Object.entries(positions).map(([node, position]) => ({ ...position, size: sizeOf(node) }));
    const covered = placed.flatMap((a, i) => placed.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size));
    expect(covered).toEqual([]);
  });

  it('keeps together what is tied', () => {
    const mean = (group: string, axis: 'x' | 'y'): number => {
      const values = Object.entries(positions).filter(([node]) => node.startsWith(group));
      return values.reduce((sum, [, position]) => sum + position[axis], 0) / values.length;
    };
    const centre = { a: { x: mean('a', 'x'), y: mean('a', 'y') }, b: { x: mean('b', 'x'), y: mean('b', 'y') } };
    const nearer = Object.entries(positions).filter(([node, { x, y }]) => {
      const [own, other] = node.startsWith('a') ? [centre.a, centre.b] : [centre.b, centre.a];
      return Math.hypot(x - own.x, y - own.y) < Math.hypot(x - other.x, y - other.y);
    });
    expect(nearer.length / ties.order).toBeGreaterThan(0.9);
  });
});
