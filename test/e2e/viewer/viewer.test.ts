import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { HOSTILE, payload } from './fixture.js';
import { buildSite, open, pointOf, type Site } from './site.js';

let browser: Browser;
let site: Site;
let address: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), buildSite()]);
  address = await site.write('fixture', payload());
});

afterAll(async () => {
  await browser?.close();
  await site?.remove();
});

const MAYOR = 'person:柳知远';
const at = (letter: string, key: string) => `${address}#${letter}=${encodeURIComponent(key)}`;
const searchField = (page: Page) => page.getByRole('combobox', { name: '搜索实体、职务或报道' });
const hits = (page: Page) => page.getByRole('listbox').getByRole('option');

describe('the built page', () => {
  it('is one file with one place for data, a policy that names its script, and well under 1 MB', () => {
    expect(site.template.split('<script type="application/json" id="guanxi-data"></script>')).toHaveLength(2);
    expect(site.template).toMatch(/script-src 'sha256-[\w+/]+=*'/);
    expect(site.template).not.toMatch(/<(script|link)[^>]+(src|href)="(?!data:)/);
    expect(site.template.length).toBeLessThan(600_000);
  });
});

describe('the graph', () => {
  it('draws the labels in Chinese and says nothing on the console', async () => {
    const { page, problems } = await open(browser, address);
    const labels = await page.evaluate('[...window.guanxi.sigma.getNodeDisplayedLabels()]');
    expect(labels).toContain(MAYOR);
    await page.screenshot();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('opens an entity when its node is clicked, and closes it when the ground is', async () => {
    const { page } = await open(browser, address);
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
    const { page } = await open(browser, address);
    const colour = (key: string) => page.evaluate(`window.guanxi.sigma.getNodeDisplayData(${JSON.stringify(key)}).color`);
    const before = await colour('place:云川市');
    const { x, y } = await pointOf(page, 'person:何其安');
    await page.mouse.move(x, y);
    await expect.poll(() => colour('place:云川市')).not.toBe(before);
    expect(await colour('organisation:星桥集团')).toBe('#0072b2');
    await page.context().close();
  });

  it('opens an edge when its line is clicked', async () => {
    const { page } = await open(browser, address);
    const [a, b] = [await pointOf(page, MAYOR), await pointOf(page, 'organisation:中共云川市委员会')];
    await page.mouse.move((a.x + b.x) / 2 + 40, (a.y + b.y) / 2);
    await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2);
    await page.mouse.click((a.x + b.x) / 2, (a.y + b.y) / 2);
    await page.getByRole('heading', { name: '任职 市委书记', level: 2 }).waitFor();
    await page.context().close();
  });
});

describe('search', () => {
  it('finds by name, alias, pinyin, initials, post, part of a name and headline', async () => {
    const { page } = await open(browser, address);
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
    const { page } = await open(browser, address);
    await page.keyboard.press('/');
    await page.keyboard.type('云川');
    const first = await hits(page).and(page.locator('[aria-selected=true]')).textContent();
    await page.keyboard.press('ArrowDown');
    const second = await hits(page).and(page.locator('[aria-selected=true]')).textContent();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '云川市', level: 2, exact: true }).waitFor();
    await expect.poll(() => page.evaluate('window.guanxi.sigma.getCamera().ratio < 0.5')).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('says so where nothing is found', async () => {
    const { page } = await open(browser, address);
    await searchField(page).fill('查无此人');
    await page.getByText('没有找到“查无此人”').waitFor();
    await page.context().close();
  });
});

describe('the legend', () => {
  it('counts each type and relation, and leaves weak ties out at first', async () => {
    const { page } = await open(browser, address);
    expect(await page.getByRole('group', { name: '实体类型' }).ariaSnapshot()).toMatchInlineSnapshot(`
      "- group "实体类型":
        - text: 实体类型
        - 'button "实体类型: 全选"': 全选
        - 'button "实体类型: 全不选"': 全不选
        - checkbox "人物 2" [checked]
        - text: 人物 2
        - checkbox "官员 2" [checked]
        - text: 官员 2
        - checkbox "地点 2" [checked]
        - text: 地点 2
        - checkbox "机构 5" [checked]
        - text: 机构 5
        - checkbox "项目 1" [checked]
        - text: 项目 1"
    `);
    expect(await page.getByRole('checkbox', { name: '共现' }).isChecked()).toBe(false);
    await page.getByText('显示 12 个实体、12 条关系').waitFor();
    await page.context().close();
  });

  it('hides and shows, keeps it in the address, and goes back with the browser', async () => {
    const { page } = await open(browser, address);
    const hidden = (key: string) => page.evaluate(`window.guanxi.sigma.getNodeDisplayData(${JSON.stringify(key)}).hidden`);
    await page.getByRole('checkbox', { name: '地点' }).uncheck();
    await page.getByText('显示 10 个实体、7 条关系').waitFor();
    await expect.poll(() => hidden('place:云川市')).toBe(true);
    expect(page.url()).toContain('hide=place');
    await page.getByRole('checkbox', { name: '共现' }).check();
    await page.getByText('显示 10 个实体、8 条关系').waitFor();
    await page.getByRole('button', { name: '后退' }).click();
    await page.getByText('显示 10 个实体、7 条关系').waitFor();
    await page.getByRole('button', { name: '全部复位' }).click();
    await page.getByText('显示 12 个实体、12 条关系').waitFor();
    await expect.poll(() => hidden('place:云川市')).toBeFalsy();
    await page.context().close();
  });

  it('narrows by confidence, sentences, newspaper, month and connection', async () => {
    const { page } = await open(browser, address);
    await page.getByRole('slider', { name: '可信度不低于' }).fill('0.9');
    await page.getByText('显示 12 个实体、6 条关系').waitFor();
    await page.getByRole('slider', { name: '句子数不少于' }).fill('2');
    await page.getByText('显示 12 个实体、1 条关系').waitFor();
    await page.getByRole('checkbox', { name: '隐藏没有关系的实体' }).check();
    await page.getByText('显示 2 个实体、1 条关系').waitFor();
    await page.getByRole('button', { name: '全部复位' }).click();
    await page.getByRole('combobox', { name: '报纸' }).selectOption('东江晚报');
    await page.getByText(/显示 \d 个实体、3 条关系/).waitFor();
    await page.getByRole('combobox', { name: '起' }).selectOption('2022-01');
    await page.getByText(/显示 \d 个实体、1 条关系/).waitFor();
    await page.context().close();
  });
});

describe('the panel', () => {
  it('shows an entity with its relations, the sentences marked, their sources and rules', async () => {
    const { page } = await open(browser, at('n', MAYOR));
    expect(await page.getByRole('complementary').ariaSnapshot()).toMatchInlineSnapshot(`
      "- complementary "柳知远":
        - paragraph: 官员 政府
        - heading "柳知远" [level=2]
        - button "关闭": ×
        - button "在图中定位"
        - group "只看周边":
          - text: 只看周边
          - 'button "只看周边: 1 步"': "1"
          - 'button "只看周边: 2 步"': "2"
          - 'button "只看周边: 3 步"': "3"
        - button "复制链接"
        - term: 别称
        - definition: 柳市长
        - term: 提及
        - definition: 9 次
        - term: 度数
        - definition: "6"
        - term: PageRank
        - definition: "0.2143"
        - term: 中介中心性
        - definition: "0.0600"
        - term: 社群
        - definition: "0"
        - group:
          - heading "任职履历" [level=3]
          - text: 2 ▾
          - list:
            - listitem:
              - button "云川市人民政府"
              - text: 市长 2021-03-02 – 2021-04-11
              - 'button "依据: 2 句"': 2 句
              - figure "《云川日报》 2021-03-02 云川市部署春耕备耕工作 post.title 0.93":
                - blockquote:
                  - text: 3月1日，
                  - mark: 云川市
                  - text: 市长
                  - mark: 柳知远
                  - text: 到青禾县考察春耕。
                - text: 《云川日报》
                - time: 2021-03-02
                - button "云川市部署春耕备耕工作"
                - text: post.title 0.93
              - button "其余 1 句"
            - listitem:
              - button "中共云川市委员会"
              - text: 市委书记
              - 'button "依据: 1 句"': 1 句
              - figure "《东江晚报》 2022-01-05 </script><script>alert(2)</script> post.title 0.95":
                - blockquote:
                  - mark: 柳知远
                  - text: 任
                  - mark: 中共云川市委员会
                  - text: 书记。
                - text: 《东江晚报》
                - time: 2022-01-05
                - button "</script><script>alert(2)</script>"
                - text: post.title 0.95
        - group:
          - heading "会见" [level=3]
          - text: 1 ▾
          - list:
            - listitem:
              - button "何其安"
              - 'button "依据: 1 句"': 1 句
              - figure "《云川日报》 2021-04-11 柳知远会见星桥集团客人 meets.verb 0.90":
                - blockquote:
                  - text: 4月10日，
                  - mark: 柳知远
                  - text: 会见星桥集团总经理
                  - mark: 何其安
                  - text: 。
                - text: 《云川日报》
                - time: 2021-04-11
                - button "柳知远会见星桥集团客人"
                - text: meets.verb 0.90
        - group:
          - heading "考察" [level=3]
          - text: 1 ▾
          - list:
            - listitem:
              - button "青禾县"
              - 'button "依据: 1 句"': 1 句
              - figure "《云川日报》 2021-03-02 云川市部署春耕备耕工作 visits.verb 0.85":
                - blockquote:
                  - text: 3月1日，云川市市长
                  - mark: 柳知远
                  - text: 到
                  - mark: 青禾县
                  - text: 考察春耕。
                - text: 《云川日报》
                - time: 2021-03-02
                - button "云川市部署春耕备耕工作"
                - text: visits.verb 0.85
        - paragraph: 另有 2 条关系被筛选隐藏
        - heading "报道 3" [level=3]
        - list:
          - listitem:
            - button "云川市部署春耕备耕工作"
            - text: 《云川日报》
            - time: 2021-03-02
          - listitem:
            - button "柳知远会见星桥集团客人"
            - text: 《云川日报》
            - time: 2021-04-11
          - listitem:
            - button "</script><script>alert(2)</script>"
            - text: 《东江晚报》
            - time: 2022-01-05"
    `);
    const first = page.locator('.evidence').first();
    expect(await first.locator('mark').allTextContents()).toEqual(['云川市', '柳知远']);
    expect(await first.locator('mark.head').textContent()).toBe('柳知远');
    expect(await first.locator('figcaption').textContent()).toContain('2021-03-02');
    await page.context().close();
  });

  it('goes to a neighbour, an edge, an article, and from a mark in it back to the graph', async () => {
    const { page } = await open(browser, at('n', MAYOR));
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: '何其安' }).click();
    await page.getByRole('heading', { name: '何其安', level: 2 }).waitFor();
    await panel.getByRole('button', { name: '依据: 1 句' }).first().click();
    await page.getByRole('heading', { name: '任职 总经理', level: 2 }).waitFor();
    await panel.getByRole('button', { name: '柳知远会见星桥集团客人' }).click();
    await page.getByRole('heading', { name: '柳知远会见星桥集团客人', level: 2 }).waitFor();
    await panel.locator('.text').getByRole('button', { name: '云川市人民政府' }).click();
    await page.getByRole('heading', { name: '云川市人民政府', level: 2 }).waitFor();
    for (let steps = 0; steps < 4; steps++) await page.goBack();
    await page.getByRole('heading', { name: '柳知远', level: 2 }).waitFor();
    await page.context().close();
  });

  it('keeps to the ego network', async () => {
    const { page } = await open(browser, at('n', 'person:何其安'));
    await page.getByRole('button', { name: '只看周边: 1 步' }).click();
    await page.getByText('显示 3 个实体、2 条关系').waitFor();
    expect(page.url()).toContain('hops=1');
    await page.context().close();
  });

  it('says so where the address names what is not there', async () => {
    const { page, problems } = await open(browser, at('n', 'person:无此人'));
    await page.getByRole('heading', { name: '图中没有“person:无此人”。' }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('text from pages', () => {
  it('never runs, wherever it is shown', async () => {
    for (const hash of [
      `n=${encodeURIComponent(`organisation:${HOSTILE}`)}`,
      `a=${encodeURIComponent('b.txt#1')}`,
      `a=${encodeURIComponent('b.txt#2')}`,
      'table=edges',
    ]) {
      const { page, problems } = await open(browser, `${address}#${hash}`);
      await searchField(page).fill('img');
      await hits(page).first().waitFor();
      expect(await page.locator('img').count()).toBe(0);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it('could not run if it tried: the policy refuses other scripts', async () => {
    const { page, problems } = await open(browser, address);
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    })()`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(problems.join()).toContain('Content Security Policy');
    await page.context().close();
  });
});
