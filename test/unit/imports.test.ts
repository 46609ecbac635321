import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Imports run one way (see CONTRIBUTING.md). Every source file lies in a zone, and a zone names the zones it may import.
 * Which globals core may use is the compiler's to say: tsconfig.core.json gives it neither Node's nor the browser's.
 */
const FOUNDATION = ['text', 'ontology', 'lexicon'];
const BASE = 'base';
/** What stages hand to one another: `document.ts`, in the foundation's terms. */
const SHARED = 'core/document';

/** Packages that run anywhere: no native add-on, nothing that needs a disk or a page. A new one for core is a word here. */
const FOR_CORE = /^(graphology(-[a-z0-9-]+)?(\/.*)?|n3|opencc-js(\/.*)?|pinyin-pro|yaml)$/;

/** The zone of a file by its path from the root: `core/relate`, `node`, `cli`, `viewer`, … */
function zoneOf(path: string): string {
  const [top, second, third] = path.split('/');
  if (top === 'viewer') return 'viewer';
  if (second !== 'core') return third === undefined ? 'index' : (second ?? '');
  if (third === 'document.ts' || third === 'document.js') return SHARED;
  if (third?.includes('.')) return /^(index|pipeline)\./.test(third) ? 'core/whole' : BASE;
  return `core/${third}`;
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (to === 'cli' || to === 'index' || to === 'viewer') return false;
  if (from === 'index' || from === 'cli') return true;
  const toCore = to === BASE || to.startsWith('core/');
  if (from === 'node' || from === 'viewer' || from === 'core/whole') return toCore;
  if (from === BASE || FOUNDATION.includes(from.slice('core/'.length))) return to === BASE;
  return to === BASE || to === SHARED || FOUNDATION.includes(to.slice('core/'.length));
}

/** Says what is wrong with the imports of one file; empty where nothing is. */
function violations(path: string, source: string): string[] {
  const zone = zoneOf(path);
  return ts.preProcessFile(source, true, true).importedFiles.flatMap(({ fileName: wanted }) => {
    if (!wanted.startsWith('.')) {
      const pure = zone === BASE || zone.startsWith('core/');
      return pure && !FOR_CORE.test(wanted) ? [`${path} imports ${wanted}: core touches neither the machine nor a page`] : [];
    }
    const target = posix.join(posix.dirname(path), wanted);
    if (!/^(src|viewer)\//.test(target)) return [`${path} imports ${target}: outside the sources`];
    return mayImport(zone, zoneOf(target)) ? [] : [`${path} imports ${target}: ${zone} may not import ${zoneOf(target)}`];
  });
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/node_modules|vite\.config/.test(path));
}

describe('imports', () => {
  it('run one way', () => {
    const files = [...sources('src'), ...sources('viewer')];
    expect(files).toContain('src/core/model.ts');
    expect(files.flatMap((path) => violations(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each([
    ['a sibling stage', 'src/core/relate/visits.ts', '../resolve/places.js'],
    ['a stage from the foundation', 'src/core/text/sentences.ts', '../segment/blocks.js'],
    ['the foundation from the model', 'src/core/model.ts', './text/normalise.js'],
    ['what stages share from the foundation', 'src/core/text/sentences.ts', '../document.js'],
    ['the pipeline from a stage', 'src/core/assemble/merge.ts', '../pipeline.js'],
    ['the machine from core', 'src/core/pipeline.ts', '../node/files.js'],
    ["Node's modules from core", 'src/core/text/sentences.ts', 'node:fs'],
    ['a native add-on from core', 'src/core/annotate/tokens.ts', 'nodejieba'],
    ['the page from core', 'src/core/query/search.ts', 'preact'],
    ['the command line from anywhere', 'src/node/files.ts', '../cli/main.js'],
    ['the machine from the viewer', 'viewer/src/app.tsx', '../../src/node/files.js'],
    ['a test from the sources', 'src/cli/build.ts', '../../test/help.js'],
  ])('may not reach %s', (_, path, wanted) => {
    for (const source of [`import { x } from '${wanted}';`, `export * from '${wanted}';`, `await import('${wanted}');`]) {
      expect(violations(path, source)).toHaveLength(1);
    }
  });

  it.each([
    ['src/core/relate/visits.ts', './matcher.js'],
    ['src/core/relate/visits.ts', '../lexicon/titles.js'],
    ['src/core/relate/visits.ts', '../document.js'],
    ['src/core/pipeline.ts', './relate/index.js'],
    ['src/node/extract.ts', '../core/pipeline.js'],
    ['src/node/files.ts', 'node:fs'],
    ['src/cli/build.ts', '../node/files.js'],
    ['src/core/analyse/ties.ts', 'graphology-metrics/centrality/pagerank.js'],
    ['src/index.ts', './core/index.js'],
    ['viewer/src/app.tsx', '../../src/core/query/index.js'],
  ])('%s may reach %s', (path, wanted) => {
    expect(violations(path, `import { x } from '${wanted}';`)).toEqual([]);
  });
});
