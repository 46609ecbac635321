import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.js';
import { payload } from './fixture.js';
import { buildSite, type Site } from './site.js';

/** A running browser, the built viewer, and the address of a page with the fixture inside. */
export interface Viewer {
  browser: Browser;
  site: Site;
  address: string;
}

/** Starts a browser and builds the viewer before the tests of a file, and clears both away after them. */
export function startViewer(): Viewer {
  const viewer = {} as Viewer;
  beforeAll(async () => {
    [viewer.browser, viewer.site] = await Promise.all([launch(), buildSite()]);
    viewer.address = await viewer.site.write('fixture', payload());
  });
  afterAll(async () => {
    await viewer.browser?.close();
    await viewer.site?.remove();
  });
  return viewer;
}
