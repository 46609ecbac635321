import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cityPayload } from './city.js';
import { startViewer } from './setup.js';
import { open } from './site.js';

const viewer = startViewer();

/** Where the picture goes. The README's is made with GUANXI_SCREENSHOT=test/e2e/viewer/__screenshots__/viewer.png. */
const FILE = process.env.GUANXI_SCREENSHOT ?? fileURLToPath(new URL('../../../output/viewer.png', import.meta.url));

it('draws a city of a hundred entities, and keeps the picture', async () => {
  const address = await viewer.site.write('city', cityPayload());
  const { page, problems } = await open(viewer.browser, `${address}#n=${encodeURIComponent('person:沈知行')}`);
  await page.getByRole('heading', { name: '沈知行', level: 2 }).waitFor();
  await mkdir(dirname(FILE), { recursive: true });
  await page.screenshot({ path: FILE });
  expect((await stat(FILE)).size).toBeGreaterThan(60_000);
  expect(await page.evaluate('window.guanxi.sigma.getNodeDisplayedLabels().size')).toBeGreaterThan(10);
  expect(problems).toEqual([]);
  await page.context().close();
});
