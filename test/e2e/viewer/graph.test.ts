import { describe, expect, it } from 'vitest';
import { startViewer } from './setup.js';
import { open, pointOf, selected } from './site.js';

const viewer = startViewer();

const MAYOR = 'person:柳知远';

describe('the built page', () => {
  it('is one file with one place for data, a policy that names its script, and well under 1 MB', () => {
    expect(viewer.site.template.split('<script type="application/json" id="guanxi-data"></script>')).toHaveLength(2);
    expect(viewer.site.template).toMatch(/script-src 'sha256-[\w+/]+=*'/);
    expect(viewer.site.template).not.toMatch(/<(script|link)[^>]+(src|href)="(?!data:)/);
    expect(viewer.site.template.length).toBeLessThan(600_000);
  });
});

describe('the graph', () => {
  it('draws the labels in Chinese and says nothing on the console', async () => {
    const { page, problems } = await open(viewer.browser, viewer.address);
    const labels = await page.evaluate('[...window.guanxi.sigma.getNodeDisplayedLabels()]');
    expect(labels).toContain(MAYOR);
    await page.screenshot();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('opens an entity when its node is clicked, and closes it when the ground is', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const { x, y } = await pointOf(page, MAYOR);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await page.getByRole('heading', { name: '柳知远', level: 2 }).waitFor();
    expect(new URL(page.url()).hash).toBe(`#n=${encodeURIComponent(MAYOR)}`);
    // Sigma takes two clicks in quick succession for a double click, wherever they fall.
    const panelAfterClick = async () => {
      await page.mouse.click(270, 870);
      return page.getByRole('complementary').count();
    };
    await expect.poll(panelAfterClick, { interval: 500 }).toBe(0);
    await page.context().close();
  });

  it('dims what is no neighbour of the node under the pointer', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const colour = (key: string) => page.evaluate(`window.guanxi.sigma.getNodeDisplayData(${JSON.stringify(key)}).color`);
    const before = await colour('place:云川市');
    const { x, y } = await pointOf(page, 'person:何其安');
    await page.mouse.move(x, y);
    await expect.poll(() => colour('place:云川市')).not.toBe(before);
    expect(await colour('organisation:星桥集团')).toBe('#0072b2');
    await page.context().close();
  });

  it('keeps bright what an article says while it is read', async () => {
    const { page } = await open(viewer.browser, selected(viewer.address, 'a', 'a.txt#2'));
    const colour = (key: string) => page.evaluate(`window.guanxi.sigma.getNodeDisplayData(${JSON.stringify(key)}).color`);
    expect(await colour('organisation:星桥集团')).toBe('#0072b2');
    expect(await colour('place:云川市/青禾县')).not.toBe('#009e73');
    await page.context().close();
  });

  it('opens an edge when its line is clicked', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const [a, b] = [await pointOf(page, MAYOR), await pointOf(page, 'organisation:中共云川市委员会')];
    await page.mouse.move((a.x + b.x) / 2 + 40, (a.y + b.y) / 2);
    await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2);
    await page.mouse.click((a.x + b.x) / 2, (a.y + b.y) / 2);
    await page.getByRole('heading', { name: '任职 市委书记', level: 2 }).waitFor();
    await page.context().close();
  });
});
