import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { payload } from './fixture.js';
import { startViewer } from './setup.js';
import { open } from './site.js';

const viewer = startViewer();

describe('theme and language', () => {
  it('follow the system and the browser, until the reader chooses', async () => {
    const { page } = await open(viewer.browser, viewer.address, { theme: 'dark', locale: 'en-GB', served: true });
    const root = page.locator('html');
    expect(await root.getAttribute('data-theme')).toBe('dark');
    expect(await root.getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Dark or light' }).click();
    await page.getByRole('button', { name: '中文' }).click();
    expect(await root.getAttribute('data-theme')).toBe('light');
    expect(await root.getAttribute('lang')).toBe('zh-CN');
    await page.reload();
    await page.evaluate('window.guanxi.ready');
    expect(await root.getAttribute('data-theme')).toBe('light');
    expect(await root.getAttribute('lang')).toBe('zh-CN');
    await page.context().close();
  });
});

describe('on a phone', () => {
  it('keeps legend and filters in a drawer and never scrolls sideways', async () => {
    const { page } = await open(viewer.browser, viewer.address, { width: 390, height: 844 });
    const places = page.getByRole('checkbox', { name: '地点' });
    expect(await places.isVisible()).toBe(false);
    await page.getByRole('button', { name: '图例与筛选' }).click();
    await places.uncheck();
    await page.keyboard.press('Escape');
    expect(await places.isVisible()).toBe(false);
    expect(page.url()).toContain('hide=place');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.context().close();
  });
});

describe('tables', () => {
  it('hold entities, relations and articles under the same filters, and sort', async () => {
    const { page } = await open(viewer.browser, `${viewer.address}#table=nodes&hide=place`);
    expect(await page.getByRole('row').count()).toBe(1 + 10);
    await page.getByRole('tab', { name: '关系' }).click();
    expect(await page.getByRole('row').count()).toBe(1 + 7);
    await page.getByRole('columnheader', { name: '可信度' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: '可信度' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).toContain('0.70');
    await page.getByRole('tab', { name: '报道' }).click();
    expect(await page.getByRole('row').count()).toBe(1 + 4);
    await page.getByRole('button', { name: '绿野行动见成效' }).click();
    await page.getByRole('heading', { name: '绿野行动见成效', level: 2 }).waitFor();
    await page.context().close();
  });

  it('stand in for the drawing where there is no WebGL', async () => {
    const blind = await launch({ webgl: false });
    try {
      const { page } = await open(blind, viewer.address);
      await page.getByRole('alert').getByText('没有 WebGL').waitFor();
      expect(await page.getByRole('row').count()).toBe(1 + 12);
      await page.getByRole('button', { name: '柳知远' }).click();
      await page.getByRole('heading', { name: '柳知远', level: 2 }).waitFor();
    } finally {
      await blind.close();
    }
  });
});

describe('the page without data', () => {
  it('explains itself, refuses what is no graph, and opens a graph.json', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guanxi-open-'));
    const files = { bad: join(folder, 'bad.json'), good: join(folder, 'graph.json') };
    await writeFile(files.bad, '{"a": 1}');
    await writeFile(files.good, JSON.stringify(payload().graph));
    const { page, problems } = await open(viewer.browser, await viewer.site.write('empty'));
    await page.getByRole('heading', { name: '还没有数据' }).waitFor();
    const field = page.getByLabel('打开 graph.json');
    await field.setInputFiles(files.bad);
    await page.getByRole('alert').getByText('guanxi build').waitFor();
    await field.setInputFiles(files.good);
    await page.getByText('显示 12 个实体、12 条关系').waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
    await rm(folder, { recursive: true });
  });

  it('takes a graph.json that is dropped, in place of the one it shows', async () => {
    const { page, problems } = await open(viewer.browser, `${viewer.address}#hide=place`);
    const drop = (text: string) =>
      page.evaluate(`(() => {
        const files = new DataTransfer();
        files.items.add(new File([${JSON.stringify(text)}], 'graph.json'));
        dispatchEvent(new DragEvent('drop', { dataTransfer: files }));
      })()`);
    await drop('no graph');
    await page.getByRole('alert').getByText('JSON').waitFor();
    const { graph } = payload();
    await drop(JSON.stringify({ ...graph, nodes: graph.nodes.slice(0, 4), edges: [] }));
    await page.getByText('显示 4 个实体、0 条关系').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says what is wrong with data it cannot read', async () => {
    const { page } = await open(viewer.browser, await viewer.site.write('broken', { graph: { nodes: 1 } }));
    await page.getByRole('alert').getByText('nodes').waitFor();
    await page.context().close();
  });
});
