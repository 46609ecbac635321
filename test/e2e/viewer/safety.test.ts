import { describe, expect, it } from 'vitest';
import { HOSTILE } from './fixture.js';
import { startViewer } from './setup.js';
import { hits, open, searchField } from './site.js';

const viewer = startViewer();

describe('text from pages', () => {
  it('never runs, wherever it is shown', async () => {
    for (const hash of [
      `n=${encodeURIComponent(`organisation:${HOSTILE}`)}`,
      `a=${encodeURIComponent('b.txt#1')}`,
      `a=${encodeURIComponent('b.txt#2')}`,
      'table=edges',
    ]) {
      const { page, problems } = await open(viewer.browser, `${viewer.address}#${hash}`);
      await searchField(page).fill('img');
      await hits(page).first().waitFor();
      expect(await page.locator('img').count()).toBe(0);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it('could not run if it tried: the policy refuses other scripts', async () => {
    const { page, problems } = await open(viewer.browser, viewer.address);
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
