import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { compileOntology } from '../src/core/ontology/ontology.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Serves `virtual:ontology`: the ontology compiled at build time, so that no YAML parser lands in the page. */
function ontology(): Plugin {
  const file = here('../src/core/ontology/ontology.yaml');
  return {
    name: 'guanxi-ontology',
    resolveId: (id) => (id === 'virtual:ontology' ? '\0virtual:ontology' : null),
    load(id) {
      if (id !== '\0virtual:ontology') return null;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(compileOntology(readFileSync(file, 'utf8')))};`;
    },
  };
}

/** Narrows the page's policy from any inline script to the one that was built, named by its hash. */
function hashScript(): Plugin {
  return {
    name: 'guanxi-csp',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          const script = /<script type="module"[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1];
          if (!script) this.error('the page has no inline module script to hash');
          const hash = createHash('sha256').update(script).digest('base64');
          file.source = html.replace("script-src 'unsafe-inline'", () => `script-src 'sha256-${hash}'`);
        }
      },
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Its entry is Node's, with an XML parser of its own; a browser has one.
  resolve: { alias: [{ find: /^graphology-gexf$/, replacement: 'graphology-gexf/browser' }] },
  plugins: [ontology(), viteSingleFile({ removeViteModuleLoader: true }), hashScript()],
  build: { outDir: here('../dist/viewer'), emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
});
