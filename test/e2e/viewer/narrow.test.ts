import { describe, expect, it } from 'vitest';
import { startViewer } from './setup.js';
import { open, selected } from './site.js';

const viewer = startViewer();

const count = (nodes: number, edges: number) => `显示 ${nodes} 个实体、${edges} 条关系`;

describe('the filters', () => {
  it('narrow by subtype, articles, component and core, and undo goes back step by step', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const undo = page.getByRole('button', { name: '撤销' });
    expect(await undo.isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: '细类' }).selectOption('政府');
    await page.getByText(count(2, 0)).waitFor();
    await undo.click();
    await page.getByText(count(12, 12)).waitFor();
    await page.getByRole('slider', { name: '报道数不少于' }).fill('2');
    await page.getByText(count(12, 1)).waitFor();
    await page.getByRole('checkbox', { name: '只看最大连通部分' }).check();
    await page.getByText(count(2, 1)).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(count(12, 1)).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(count(2, 1)).waitFor();
    await page.getByRole('button', { name: '全部复位' }).click();
    await page.getByRole('slider', { name: /k-core/ }).fill('2');
    await page.getByText(/显示 [5-9] 个实体/).waitFor();
    expect(page.url()).toContain('core=2');
    await page.context().close();
  });

  it('take a span of months that is dragged over the bars', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const box = await page.locator('.bars').boundingBox();
    if (!box) throw new Error('there are no bars');
    const at = (part: number) => [box.x + box.width * part, box.y + box.height / 2] as const;
    await page.mouse.move(...at(0.01));
    await page.mouse.down();
    await page.mouse.move(...at(0.3), { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/from=2021-03&to=2021-06/);
    await page.context().close();
  });

  it('leave what is pinned, and expand an entity beyond the ego network', async () => {
    const { page } = await open(viewer.browser, selected(viewer.address, 'n', 'person:何其安'));
    await page.getByRole('button', { name: '固定' }).click();
    await page.getByRole('checkbox', { name: '人物' }).uncheck();
    await page.getByText(/显示 11 个实体/).waitFor();
    await page.getByRole('button', { name: '取消固定 1 个实体' }).click();
    await page.getByText(/显示 10 个实体/).waitFor();
    await page.goto(`${viewer.address}#n=${encodeURIComponent('person:柳知远')}&ego=${encodeURIComponent('person:何其安')}&hops=1`);
    await page.getByText(/显示 3 个实体/).waitFor();
    await page.getByRole('button', { name: '展开' }).click();
    await page.getByText(/显示 6 个实体/).waitFor();
    await page.context().close();
  });
});

describe('the tour', () => {
  it('begins on the first visit, goes step by step, and does not come back', async () => {
    const { page, problems } = await open(viewer.browser, viewer.address, { firstVisit: true });
    const tour = page.getByRole('region', { name: /两分钟导览/ });
    await tour.getByText('第 1 步，共 5 步').waitFor();
    for (let step = 2; step <= 5; step++) {
      await tour.getByRole('button', { name: '下一步' }).click();
      await tour.getByText(`第 ${step} 步`).waitFor();
    }
    await tour.getByRole('button', { name: '完成' }).click();
    await page.reload();
    await page.evaluate('window.guanxi.ready');
    expect(await tour.count()).toBe(0);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: '导览', exact: true }).click();
    await tour.waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
