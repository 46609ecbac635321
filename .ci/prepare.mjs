// npm runs this after `npm ci` in a clone, and before it packs: it builds, and makes `npx guanxi` the clone's own command.
// `npm ci --omit=dev` leaves no compiler; there is nothing to build with then, and nothing to fail over.
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
if (existsSync('node_modules/typescript')) {
  await import('./build.mjs');
  // npx looks here first. On Windows links need rights that few have, and npx finds the command by package.json.
  if (process.platform !== 'win32') {
    rmSync('node_modules/.bin/guanxi', { force: true });
    symlinkSync('../../dist/cli/main.js', 'node_modules/.bin/guanxi');
  }
} else console.error('guanxi: not built, as the development dependencies are absent (run npm ci without --omit=dev)');
