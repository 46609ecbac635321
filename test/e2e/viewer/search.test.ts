import { describe, expect, it } from 'vitest';
import { startViewer } from './setup.js';
import { hits, open, pointOf, searchField } from './site.js';

const viewer = startViewer();

describe('search', () => {
  it('finds by name, alias, pinyin, initials, post, part of a name and headline', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const found: Record<string, string> = {
      柳知: '柳知远',
      柳市长: '柳知远',
      liuzhiyuan: '柳知远',
      lzy: '柳知远',
      县委书记: '章若水',
      人民: '云川市人民政府',
      qinghe: '青禾县',
      绿野行动见: '绿野行动见成效',
    };
    for (const [query, wanted] of Object.entries(found)) {
      await searchField(page).fill(query);
      await expect.poll(() => hits(page).first().textContent()).toContain(wanted);
    }
    await page.context().close();
  });

  it('goes with the arrow keys and Enter to the entity, where the camera flies', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const inView = async () => {
      const { x, y } = await pointOf(page, 'place:云川市');
      return x > 240 && x < 1440 - 392 && y > 50 && y < 900;
    };
    await page.evaluate('window.guanxi.sigma.getCamera().setState({ x: 5, y: 5 })');
    expect(await inView()).toBe(false);
    await page.keyboard.press('/');
    await page.keyboard.type('云川');
    const first = await hits(page).and(page.locator('[aria-selected=true]')).textContent();
    await page.keyboard.press('ArrowDown');
    const second = await hits(page).and(page.locator('[aria-selected=true]')).textContent();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '云川市', level: 2, exact: true }).waitFor();
    await expect.poll(inView).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('says so where nothing is found', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    await searchField(page).fill('查无此人');
    await page.getByText('没有找到“查无此人”').waitFor();
    await page.context().close();
  });
});
