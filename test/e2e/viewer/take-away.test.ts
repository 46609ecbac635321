import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startViewer } from './setup.js';
import { open } from './site.js';

const viewer = startViewer();

describe('what is shown', () => {
  it('is saved as a graph.json and as CSV, under the filters', async () => {
    const { page } = await open(viewer.browser, `${viewer.address}#hide=place`);
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      return readFile(await download.path(), 'utf8');
    };
    const graph = JSON.parse(await saved('JSON'));
    expect([graph.nodes.length, graph.edges.length]).toEqual([10, 7]);
    expect((await saved('关系 CSV')).trimEnd().split('\r\n')).toHaveLength(1 + 7);
    await page.context().close();
  });

  it('is saved as a picture, and as a GEXF that opens again when it is dropped', async () => {
    const { page, problems } = await open(viewer.browser, `${viewer.address}#hide=place`);
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      return readFile(await download.path());
    };
    const picture = await saved('PNG 图片');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeGreaterThan(10_000);
    const gexf = (await saved('GEXF')).toString();
    await page.evaluate(`(() => {
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(gexf)}], 'graph.gexf'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: files }));
    })()`);
    await page.getByText('显示 10 个实体、7 条关系').waitFor();
    await page.getByText('共 10 个实体、7 条关系').waitFor();
    await page.evaluate("window.guanxi.select('person:柳知远')");
    await page.getByText('柳知远任中共云川市委员会书记。').waitFor();
    await page.getByText('柳市长').waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is refused with a reason where a GEXF is not of guanxi', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const xml = '<gexf version="1.3"><graph defaultedgetype="directed"><nodes><node id="a" label="A"/></nodes><edges/></graph></gexf>';
    await page.evaluate(`(() => {
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(xml)}], 'other.gexf'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: files }));
    })()`);
    await page.getByRole('alert').getByText('open the graph.gexf').waitFor();
    await page.getByText('显示 12 个实体、12 条关系').waitFor();
    await page.context().close();
  });

  it('prints without the controls', async () => {
    const { page } = await open(viewer.browser, `${viewer.address}#n=${encodeURIComponent('person:柳知远')}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: '柳知远', level: 2 }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the sheet with the keys', () => {
  it('opens on ? and closes on Escape, and t changes to the tables and back', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: '怎样看这张图' });
    await sheet.waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.keyboard.press('t');
    await page.getByRole('table').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('table').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
