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
