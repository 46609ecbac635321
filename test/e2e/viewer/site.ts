import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TAGS = ['<script type="application/json" id="guanxi-data">', '</script>'] as const;

/** The built viewer in a folder of its own. */
export interface Site {
  /** The page as built, without data. */
  template: string;
  /** Writes a page with the given data inside, as the build command does; answers its address. */
  write(name: string, data?: unknown): Promise<string>;
  remove(): Promise<void>;
}

/** Builds the viewer into a temporary folder. */
export async function buildSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-viewer-'));
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', 'viewer', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: ROOT,
  });
  const template = await readFile(join(folder, 'index.html'), 'utf8');
  return {
    template,
    async write(name, data) {
      const file = join(folder, `${name}.html`);
      const json = data === undefined ? '' : JSON.stringify(data).replaceAll('<', '\\u003c');
      await writeFile(
        file,
        template.replace(TAGS.join(''), () => TAGS.join(json)),
      );
      return pathToFileURL(file).href;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What went wrong on a page, for a test to find empty: scripts that ran, messages of the console, requests that left. */
export interface Watched {
  page: Page;
  problems: string[];
}

interface OpenOptions {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  locale?: string;
  /** Whether the reader has never been here: then the tour begins. */
  firstVisit?: boolean;
  /** Served by a site instead of opened from disk: Chromium may lose what a file on disk stores. */
  served?: boolean;
}

/**
 * Opens an address in a fresh context and waits until the page says it is ready.
 *
 * @param browser where to open it
 * @param address of the page, with its hash
 * @param options size, theme and language of the reader
 */
export async function open(browser: Browser, address: string, options: OpenOptions = {}): Promise<Watched> {
  const { width = 1440, height = 900, theme = 'light', locale = 'zh-CN', firstVisit = false, served = false } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale, reducedMotion: 'reduce' });
  if (!firstVisit) await context.addInitScript("localStorage.setItem('guanxi.tour', 'seen')");
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) problems.push(`request: ${request.url()}`);
  });
  if (served)
    await context.route('http://viewer.test/', (route) => route.fulfill({ path: fileURLToPath(address), contentType: 'text/html' }));
  await page.goto(served ? 'http://viewer.test/' : address);
  await page.evaluate('window.guanxi.ready');
  return { page, problems };
}

/** Where a node is drawn, in pixels of the page. */
export function pointOf(page: Page, key: string): Promise<{ x: number; y: number }> {
  return page.evaluate(`(() => {
    const { sigma } = window.guanxi;
    const at = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(${JSON.stringify(key)}));
    const box = sigma.getContainer().getBoundingClientRect();
    return { x: box.left + at.x, y: box.top + at.y };
  })()`);
}

/** The address of a page with something selected: `n` an entity, `e` an edge, `a` an article. */
export function selected(address: string, letter: 'n' | 'e' | 'a', key: string): string {
  return `${address}#${letter}=${encodeURIComponent(key)}`;
}

/** The search field, by its role and name. */
export const searchField = (page: Page) => page.getByRole('combobox', { name: '搜索实体、职务或报道' });

/** What the search lists. */
export const hits = (page: Page) => page.getByRole('listbox').getByRole('option');
