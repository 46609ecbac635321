import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startViewer } from './setup.js';
import { open, pointOf } from './site.js';

const viewer = startViewer();

const positions = (page: Page) =>
  page.evaluate('window.guanxi.sigma.getGraph().mapNodes((key, { x, y }) => [key, x, y].join())') as Promise<string[]>;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the layouts', () => {
  it('run in a worker until they are stopped, leave pinned and hidden entities alone, and are taken back', async () => {
    const { page, problems } = await open(viewer.browser, `${viewer.address}#hide=place&pinned=${encodeURIComponent('person:柳知远')}`);
    const before = await positions(page);
    await button(page, '力导向：开始').click();
    await expect.poll(async () => (await positions(page)).filter((each) => before.includes(each)).length).toBe(3);
    await button(page, '力导向：停止').click();
    const after = await positions(page);
    const kept = before.filter((each) => after.includes(each)).map((each) => each.split(',')[0]);
    expect(kept.sort()).toEqual(['person:柳知远', 'place:云川市', 'place:云川市/青禾县']);
    await page.waitForTimeout(200);
    expect(await positions(page)).toEqual(after);
    await button(page, '恢复原布局').click();
    expect(await positions(page)).toEqual(before);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('puts types in rings', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    await button(page, '按类型成环').click();
    const radius = (key: string) =>
      page.evaluate(
        `(({ x, y }) => Math.round(Math.hypot(x, y)))(window.guanxi.sigma.getGraph().getNodeAttributes(${JSON.stringify(key)}))`,
      );
    expect(await radius('organisation:星桥集团')).toBe(await radius('organisation:中共青禾县委员会'));
    expect(await radius('organisation:星桥集团')).not.toBe(await radius('person:何其安'));
    await page.context().close();
  });

  it('parts entities that lie on each other', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const distance = async () => {
      const [a, b] = [await pointOf(page, 'person:柳知远'), await pointOf(page, 'person:何其安')];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    await page.evaluate(`(() => {
      const graph = window.guanxi.sigma.getGraph();
      const { x, y } = graph.getNodeAttributes('person:何其安');
      graph.mergeNodeAttributes('person:柳知远', { x: x + 0.1, y });
    })()`);
    await expect.poll(distance).toBeLessThan(5);
    await button(page, '消除重叠').click();
    await expect.poll(distance).toBeGreaterThan(20);
    await page.context().close();
  });

  it('lets a node be dragged', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const from = await pointOf(page, 'person:何其安');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y - 40, { steps: 4 });
    const at = await pointOf(page, 'person:何其安');
    await page.mouse.up();
    expect(Math.hypot(at.x - from.x - 30, at.y - from.y + 40)).toBeLessThan(8);
    expect(await page.getByRole('complementary').count()).toBe(0);
    await page.context().close();
  });
});
