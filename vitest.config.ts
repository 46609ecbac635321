import { defineConfig } from 'vitest/config';
import { findChromium } from './.ci/chromium.mjs';

const chromium = findChromium();

/** One project per folder of test/, so that `vitest run --project unit` runs a part. */
const project = (name: string, testTimeout: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout,
    hookTimeout: testTimeout,
    // One worker's files share what they import: compiling the lexicon anew for each of some 240 files would take most of the run.
    isolate: false,
    // What setup.mjs found is what the browser tests use.
    env: chromium ? { CHROMIUM_PATH: chromium } : {},
  },
});

export default defineConfig({
  test: {
    // Of all cores: without this one is left idle, which is half of two.
    maxWorkers: '100%',
    projects: [project('unit', 20_000), project('property', 60_000), project('golden', 60_000), project('e2e', 180_000)],
    reporters: ['default', './.ci/reporter.mjs'],
  },
});
