import { describe, expect, it } from 'vitest';
import { startViewer } from './setup.js';
import { open } from './site.js';

const viewer = startViewer();

describe('the legend', () => {
  it('counts each type and relation, and leaves weak ties out at first', async () => {
    const { page } = await open(viewer.browser, viewer.address);
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

  it('hides and shows, keeps it in the viewer.address, and goes back with the browser', async () => {
    const { page } = await open(viewer.browser, viewer.address);
    const hidden = (key: string) => page.evaluate(`window.guanxi.sigma.getNodeDisplayData(${JSON.stringify(key)}).hidden`);
    await page.getByRole('checkbox', { name: '地点' }).uncheck();
    await page.getByText('显示 10 个实体、7 条关系').waitFor();
    await expect.poll(() => hidden('place:云川市')).toBe(true);
    expect(page.url()).toContain('hide=place');
    await page.getByRole('checkbox', { name: '共现' }).check();
    await page.getByText('显示 10 个实体、8 条关系').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('显示 10 个实体、7 条关系').waitFor();
    await page.getByRole('button', { name: '全部复位' }).click();
    await page.getByText('显示 12 个实体、12 条关系').waitFor();
    await expect.poll(() => hidden('place:云川市')).toBeFalsy();
    await page.context().close();
  });

  it('narrows by confidence, sentences, newspaper, month and connection', async () => {
    const { page } = await open(viewer.browser, viewer.address);
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
