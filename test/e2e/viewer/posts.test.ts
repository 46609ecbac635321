import { describe, expect, it } from 'vitest';
import { payload } from './fixture.js';
import { startViewer } from './setup.js';
import { open } from './site.js';

const viewer = startViewer();

/** The fixture with a former mayor, whom the mayor succeeded, and a mayor to come, dated to the month. */
function withSuccession() {
  const data = structuredClone(payload());
  const [post] = data.graph.edges;
  if (!post) throw new Error('the fixture has no posts');
  const add = (key: string, source: string, target: string, more: Partial<typeof post.attributes>) =>
    data.graph.edges.push({ key, source, target, attributes: { ...post.attributes, ...more } });
  const [mayor, before, next, organ] = ['person:柳知远', 'person:章若水', 'person:何其安', 'organisation:云川市人民政府'] as const;
  add('former', before, organ, { firstSeen: '2020-05-01', lastSeen: '2020-07-01' });
  add('next', next, organ, { tenure: 'proposed', firstSeen: '2021-11', lastSeen: '2021-11' });
  add('succeeds', mayor, before, { relation: 'succeeds', title: '云川市人民政府 市长', firstSeen: '2020-05-01', lastSeen: '2021-04-11' });
  return data;
}

describe('the posts', () => {
  it('are lanes of holders with their dates, who came before and after, and the evidence', async () => {
    const { page, problems } = await open(viewer.browser, await viewer.site.write('posts', withSuccession()));
    await page.getByRole('button', { name: '任职', exact: true }).click();
    const lane = page.locator('.lane').first();
    expect(await lane.ariaSnapshot()).toMatchInlineSnapshot(`
      "- heading "云川市人民政府 市长3 人" [level=2]:
        - button "云川市人民政府"
        - text: 市长3 人
      - list:
        - listitem:
          - button "章若水"
          - text: 继任 柳知远
          - 'button "章若水 2020-05-01 – 2020-07-01: 依据"': 2020-05-01 – 2020-07-01
        - listitem:
          - button "柳知远"
          - text: 前任 章若水
          - 'button "柳知远 2021-03-02 – 2021-04-11: 依据"': 2021-03-02 – 2021-04-11
        - listitem:
          - button "何其安"
          - text: 拟任
          - 'button "何其安 2021-11: 依据"': 2021-11"
    `);
    // Certain, inferred and vague are drawn apart.
    expect(await lane.locator('svg .seen').count()).toBeGreaterThan(0);
    expect(await lane.locator('svg .inferred').count()).toBe(2);
    expect(await lane.locator('svg .vague').count()).toBe(1);
    await lane.getByRole('button', { name: '柳知远 2021-03-02' }).click();
    await page.getByRole('heading', { name: '任职 市长', level: 2 }).waitFor();
    expect(page.url()).toContain('table=posts');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('are those held on a day, where the graph is shown as of it', async () => {
    const address = await viewer.site.write('posts', withSuccession());
    const { page } = await open(viewer.browser, `${address}#table=posts&asOf=2020-12-31`);
    const holders = page.locator('.lane .holder .entity');
    expect(await holders.allTextContents()).toEqual(['章若水']);
    await page.getByLabel('截至某日').fill('2021-06-01');
    await expect.poll(async () => (await holders.allTextContents()).includes('柳知远')).toBe(true);
    expect(await page.locator('.lane').first().locator('.holder .entity').allTextContents()).not.toContain('何其安');
    await page.context().close();
  });
});
