import { describe, expect, it } from 'vitest';
import { startViewer } from './setup.js';
import { open, selected } from './site.js';

const viewer = startViewer();

const MAYOR = 'person:柳知远';

describe('the panel', () => {
  it('shows an entity with its relations, the sentences marked, their sources and rules', async () => {
    const { page } = await open(viewer.browser, selected(viewer.address, 'n', MAYOR));
    expect(await page.getByRole('complementary').ariaSnapshot()).toMatchInlineSnapshot(`
      "- complementary "柳知远":
        - paragraph: 官员 政府
        - heading "柳知远" [level=2]
        - button "关闭": ×
        - button "在图中定位"
        - button "查关联"
        - group "只看周边":
          - text: 只看周边
          - 'button "只看周边: 1 步"': "1"
          - 'button "只看周边: 2 步"': "2"
          - 'button "只看周边: 3 步"': "3"
        - button "展开"
        - button "固定"
        - button "隐藏"
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
        - definition:
          - button "0"
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
    const { page } = await open(viewer.browser, selected(viewer.address, 'n', MAYOR));
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

  it('says what is only planned, and what a list of known facts gives', async () => {
    const { page } = await open(viewer.browser, selected(viewer.address, 'n', 'organisation:星桥集团'));
    const panel = page.getByRole('complementary');
    const plan = panel.locator('.relation').filter({ hasText: '云川市人民政府' });
    expect(await plan.locator('.tenure').allTextContents()).toEqual(['计划']);
    await plan.getByRole('button', { name: '依据: 1 句' }).click();
    await page.getByRole('heading', { name: '合作', level: 2 }).waitFor();
    expect(await panel.locator('.tenure').textContent()).toBe('计划');
    expect(await panel.getByRole('definition').allTextContents()).toContain('known.csv:3');
    await page.goto(selected(viewer.address, 'n', 'person:何其安'));
    await page.getByRole('heading', { name: '何其安', level: 2 }).waitFor();
    expect(await panel.getByRole('definition').allTextContents()).toContain('known.csv:2');
    await page.context().close();
  });

  it('keeps to the ego network', async () => {
    const { page } = await open(viewer.browser, selected(viewer.address, 'n', 'person:何其安'));
    await page.getByRole('button', { name: '只看周边: 1 步' }).click();
    await page.getByText('显示 3 个实体、2 条关系').waitFor();
    expect(page.url()).toContain('hops=1');
    await page.context().close();
  });

  it('says so where the address names what is not there', async () => {
    const { page, problems } = await open(viewer.browser, selected(viewer.address, 'n', 'person:无此人'));
    await page.getByRole('heading', { name: '图中没有“person:无此人”。' }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
