import { expect, it } from 'vitest';
import { compareText } from '../../../../src/core/order.js';
import { among, readScope } from '../../../../src/node/store/scope.js';
import { emptyStore } from './made.js';

it('orders names of pages as JavaScript does, rare hanzi and full-width signs among them', async () => {
  const store = await emptyStore();
  const docs = ['a', '一', '４（上）', '4𬱖', '（', '𬱖', '\ue000', 'z'];
  await store.append(
    'main.pages',
    docs.map((doc) => [doc, doc, 0, '', '', 1]),
  );
  const { docOrder } = await readScope(store, true);
  const sorted = await store.rows(`SELECT doc FROM main.pages ORDER BY ${docOrder}`);
  expect(sorted.map(({ doc }) => doc)).toEqual([...docs].sort(compareText));
  await store.run("DELETE FROM main.pages WHERE doc LIKE '%𬱖%'");
  expect((await readScope(store, true)).docOrder).toBe('doc');
});

it('asks for what is pending only where not all is assembled', () => {
  expect(among({ all: true, docOrder: 'doc' }, 'edge', 'pending.edges')).toBe('true');
  expect(among({ all: false, docOrder: 'doc' }, 'edge', 'pending.edges')).toBe('edge IN (FROM pending.edges)');
});
