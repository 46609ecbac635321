import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Draws WebGL in software, so that a machine without a graphics card shows the same picture. */
const WEBGL_IN_SOFTWARE = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** The browser that the tests drive: CHROMIUM_PATH, else where systems put it. */
export function chromiumPath(): string {
  const path = [process.env.CHROMIUM_PATH, ...CANDIDATES].find((candidate) => candidate && existsSync(candidate));
  if (!path) throw new Error(`no Chromium at ${CANDIDATES.join(', ')}: install one, or name it in CHROMIUM_PATH`);
  return path;
}

/**
 * Starts a headless Chromium.
 *
 * @param options `webgl: false` starts one that cannot draw in 3D at all
 */
export function launch({ webgl = true } = {}): Promise<Browser> {
  const args = webgl ? WEBGL_IN_SOFTWARE : ['--disable-3d-apis'];
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args });
}
