import { describe, expect, it } from 'vitest';
import { startViewer } from './setup.js';
import { hits, open, pointOf, searchField, selected } from './site.js';

const viewer = startViewer();

const MAYOR = 'person:柳知远';
const PROGRAM = 'program:绿野行动';

describe('two entities together', () => {
  it('are gathered from the panel and by search, and show paths with the evidence at each hop', async () => {
    const { page, problems } = await open(viewer.browser, selected(viewer.address, 'n', MAYOR));
    await page.getByRole('button', { name: '查关联' }).click();
    await page.getByText('再选一个实体，看它与柳知远有何关联。').waitFor();
    await searchField(page).fill('绿野行动');
    await hits(page).first().click();
    await page.getByRole('heading', { name: '2 个实体的关联', level: 2 }).waitFor();
    expect(decodeURIComponent(new URL(page.url()).hash).replaceAll('+', ' ')).toBe(`#g=${MAYOR}\t${PROGRAM}`);
    const steps = page.locator('.steps');
    expect(await steps.getByRole('button', { name: /^(柳知远|青禾县|绿野行动)$/ }).allTextContents()).toEqual([
      '柳知远',
      '青禾县',
      '绿野行动',
    ]);
    expect(await steps.locator('blockquote').allTextContents()).toEqual([
      '3月1日，云川市市长柳知远到青禾县考察春耕。',
      '青禾县实施绿野行动三个月。',
    ]);
    // The filters hold for paths too.
    await page.getByRole('checkbox', { name: '地点' }).uncheck();
    await page.getByText('两者之间没有路径').waitFor();
    await page.keyboard.press('Control+z');
    await steps.waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('offer alternatives, of which the open one is bright', async () => {
    const { page } = await open(viewer.browser, `${viewer.address}#g=${encodeURIComponent(`${MAYOR}\torganisation:星桥集团`)}`);
    const paths = page.getByRole('button', { name: /^第 \d 条/ });
    expect(await paths.count()).toBe(2);
    const colour = (key: string) => page.evaluate(`window.guanxi.sigma.getNodeDisplayData(${JSON.stringify(key)}).color`);
    await expect.poll(() => colour('person:何其安')).toBe('#56b4e9');
    await paths.nth(1).click();
    await expect.poll(() => colour('person:何其安')).not.toBe('#56b4e9');
    expect(await paths.nth(1).getAttribute('aria-expanded')).toBe('true');
    await page.context().close();
  });

  it('are gathered with the shift key, and show what all are next to', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const at = () => pointOf(page, 'organisation:云川市人民政府');
    const before = await at();
    await page.evaluate("window.guanxi.select('person:何其安')");
    // The panel takes room from the drawing.
    await expect.poll(async () => (await at()).x).not.toBe(before.x);
    const { x, y } = await at();
    await page.keyboard.down('Shift');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    const common = page.locator('.common > li > .entity');
    await common.first().waitFor();
    expect((await common.allTextContents()).sort()).toEqual(['星桥集团', '柳知远']);
    await page.getByRole('button', { name: '移出何其安' }).click();
    await page.getByRole('heading', { name: '云川市人民政府', level: 2 }).waitFor();
    await page.context().close();
  });

  it('are let be on Escape', async () => {
    const { page } = await open(viewer.browser, selected(viewer.address, 'n', MAYOR));
    await page.getByRole('button', { name: '查关联' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('再选一个实体').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '柳知远', level: 2 }).waitFor();
    await page.context().close();
  });
});
