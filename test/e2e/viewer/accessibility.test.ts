import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { cityPayload } from './city.js';
import { startViewer } from './setup.js';
import { hits, open, searchField, selected } from './site.js';
import { STATES } from './states.js';

const viewer = startViewer();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong: the rule, and the first elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, any }) => html + ' ' + (any[0]?.message ?? '')).join(' | ')))`);
}

describe('axe finds no violation', () => {
  let blind: Browser;
  let addresses: Record<string, string>;
  beforeAll(async () => {
    blind = await launch({ webgl: false });
    addresses = { city: await viewer.site.write('city', cityPayload()), none: await viewer.site.write('empty') };
  });
  afterAll(() => blind?.close());

  for (const state of STATES) {
    it(`in ${state.name}, dark and light, in Chinese and English`, async () => {
      const { hash = '', data = 'city', webgl = true, act, ...options } = state;
      // Both themes and both languages by two pages: neither changes what the other is drawn with.
      for (const [theme, locale] of [
        ['light', 'zh-CN'],
        ['dark', 'en-GB'],
      ] as const) {
        const { page } = await open(webgl ? viewer.browser : blind, `${addresses[data]}#${hash}`, { ...options, theme, locale });
        await act?.(page);
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      }
    });
  }
});

describe('what is read out', () => {
  it('of the search: each result by its name, and how many there are', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    await searchField(page).fill('青禾');
    await hits(page).first().waitFor();
    expect(await page.getByRole('search').ariaSnapshot()).toMatchInlineSnapshot(`
      "- search:
        - combobox "搜索实体、职务或报道" [expanded]: 青禾
        - listbox "搜索实体、职务或报道":
          - option "青禾县 5" [selected]
          - option "中共青禾县委员会 1"
        - status: 2 条结果"
    `);
    await page.context().close();
  });

  it('of the tables: headings that sort, and a row for each entity', async () => {
    const { page } = await open(viewer.browser, `${viewer.address}#table=nodes&hide=place+organisation+official`);
    expect(await page.getByRole('region', { name: '表格' }).ariaSnapshot()).toMatchInlineSnapshot(`
      "- region "表格":
        - tablist:
          - tab "实体" [selected]
          - tab "关系"
          - tab "报道"
        - tabpanel "实体":
          - table "实体":
            - caption: 实体
            - rowgroup:
              - row "名称 类型 度数 提及 日期":
                - columnheader "名称":
                  - button "名称"
                - columnheader "类型":
                  - button "类型"
                - columnheader "度数":
                  - button "度数"
                - columnheader "提及":
                  - button "提及"
                - columnheader "日期":
                  - button "日期"
            - rowgroup:
              - row "何其安 人物 2 3":
                - rowheader "何其安":
                  - button "何其安"
                - cell "人物"
                - cell "2"
                - cell "3"
                - cell
              - row "绿野行动 项目 2 4":
                - rowheader "绿野行动":
                  - button "绿野行动"
                - cell "项目"
                - cell "2"
                - cell "4"
                - cell
              - row "莫晚晴 人物 0 0":
                - rowheader "莫晚晴":
                  - button "莫晚晴"
                - cell "人物"
                - cell "0"
                - cell "0"
                - cell"
    `);
    await page.context().close();
  });

  it('of an article: its text, with a button for each entity that it names', async () => {
    const { page } = await open(viewer.browser, selected(viewer.address, 'a', 'a.txt#2'));
    expect(await page.getByRole('article').ariaSnapshot()).toMatchInlineSnapshot(`
      "- article:
        - paragraph:
          - text: 4月10日，
          - button "柳知远":
            - mark: 柳知远
          - text: 会见
          - button "星桥集团":
            - mark: 星桥集团
          - text: 总经理
          - button "何其安":
            - mark: 何其安
          - text: 。
        - paragraph:
          - button "星桥集团":
            - mark: 星桥集团
          - text: 拟与
          - button "云川市人民政府":
            - mark: 云川市人民政府
          - text: 签订合作协议。"
    `);
    await page.context().close();
  });

  it('of the page without data: what it is, and how to open a graph', async () => {
    const { page } = await open(viewer.browser, await viewer.site.write('empty'), { locale: 'en-GB' });
    expect(await page.getByRole('main').ariaSnapshot()).toMatchInlineSnapshot(`
      "- main:
        - heading "No data yet" [level=2]
        - paragraph: guanxi turns Chinese newspaper pages into a knowledge graph of people, organisations, places and programs; every relation carries the sentence it rests on.
        - paragraph: "\`guanxi build\` writes a page with its data inside. You can also drop the graph.json or graph.gexf it writes onto this page, or:"
        - button "Open graph.json or .gexf"
        - text: Open graph.json or .gexf
        - paragraph: The file is read on this machine only; nothing is sent anywhere."
    `);
    await page.context().close();
  });
});
