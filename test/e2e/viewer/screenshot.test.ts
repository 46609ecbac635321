import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { launch } from './browser.js';
import { cityPayload } from './city.js';
import { startViewer } from './setup.js';
import { open } from './site.js';
import { STATES } from './states.js';

const viewer = startViewer();

/** Where the picture goes. The README's is made with GUANXI_SCREENSHOT=test/e2e/viewer/__screenshots__/viewer.png. */
const FILE = process.env.GUANXI_SCREENSHOT ?? fileURLToPath(new URL('../../../output/viewer.png', import.meta.url));

/** Where the pictures of the main states go: GUANXI_SCREENSHOTS=test/e2e/viewer/__screenshots__ takes those that are kept, to be looked at before they are. */
const FOLDER = process.env.GUANXI_SCREENSHOTS;

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

/** A picture at less than half its size, its grounds as they are and all other colours rounded: to be looked at, not to be measured. */
async function small(png: Buffer): Promise<Buffer> {
  const page = await viewer.browser.newPage();
  const base64 = await page.evaluate(`(async () => {
    const image = await createImageBitmap(await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob());
    const scale = image.width > 600 ? 600 / image.width : 0.8;
    const canvas = new OffscreenCanvas(image.width * scale, image.height * scale);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const data = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.data.buffer);
    const tally = new Map();
    for (const colour of pixels) tally.set(colour, (tally.get(colour) ?? 0) + 1);
    const grounds = new Set([...tally].sort((a, b) => b[1] - a[1]).slice(0, 16).map(([colour]) => colour));
    pixels.forEach((colour, at) => {
      if (grounds.has(colour)) return;
      for (let i = at * 4; i < at * 4 + 3; i++) data.data[i] = Math.round(data.data[i] / 17) * 17;
    });
    context.putImageData(data, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  })()`);
  await page.close();
  return Buffer.from(String(base64), 'base64');
}

it.runIf(FOLDER)('takes a picture of every main state in both themes and languages', { timeout: 1_200_000 }, async () => {
  const blind = await launch({ webgl: false });
  const addresses = { city: await viewer.site.write('city', cityPayload()), none: await viewer.site.write('empty') };
  try {
    for (const { name, hash = '', data = 'city', webgl = true, act, ...options } of STATES) {
      for (const [theme, locale] of [
        ['light', 'zh-CN'],
        ['dark', 'en-GB'],
      ] as const) {
        const browser = webgl ? viewer.browser : blind;
        const { page, problems } = await open(browser, `${addresses[data]}#${hash}`, { ...options, theme, locale });
        await act?.(page);
        await page.waitForTimeout(300);
        await writeFile(join(FOLDER as string, `${name}-${theme}-${locale.slice(0, 2)}.png`), await small(await page.screenshot()));
        expect(problems).toEqual([]);
        await page.context().close();
      }
    }
  } finally {
    await blind.close();
  }
});
