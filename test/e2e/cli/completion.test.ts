import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/core/export/json.js';
import { readOntology } from '../../../src/node/data.js';
import { smallGraph } from '../../unit/cli/small-graph.js';
import { tempFolder } from '../../unit/node/temp.js';

const MAIN = path.resolve(import.meta.dirname, '../../../src/cli/main.ts');
const WRAPPER = `#!/bin/sh\nexec '${process.execPath}' --import '${import.meta.resolve('tsx')}' '${MAIN}' "$@"\n`;

const HOSTILE = ['梁 若谷', "梁'小满", '梁$(touch never)`touch never`', '梁*"\\'];

/** What a shell prints of a script, beside a graph with hard names and with guanxi in its path. */
function run(shell: string, args: string[], script: string): string[] {
  const graph = smallGraph();
  for (const [i, key] of graph.nodes().slice(0, HOSTILE.length).entries()) graph.setNodeAttribute(key, 'label', HOSTILE[i] ?? '');
  const cwd = tempFolder({ 'g.json': json.write(graph, readOntology()), 'bin/guanxi': WRAPPER });
  chmodSync(path.join(cwd, 'bin/guanxi'), 0o755);
  const env = { ...process.env, PATH: `${path.join(cwd, 'bin')}:${process.env.PATH}`, HOME: cwd, LC_ALL: 'C.UTF-8' };
  const { stdout, stderr, error } = spawnSync(shell, [...args, script], { cwd, env, encoding: 'utf8' });
  expect([error, stderr]).toEqual([undefined, '']);
  expect(spawnSync('ls', [cwd], { encoding: 'utf8' }).stdout).not.toContain('never');
  return stdout.split('\n').filter((line) => line !== '');
}

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

describe('completion in bash', () => {
  it('gives names that the shell reads as one word each, and runs nothing', () => {
    const script = `eval "$(guanxi completion bash)"
COMP_WORDS=(guanxi neighbours --graph g.json 梁); COMP_CWORD=4; _guanxi
for reply in "\${COMPREPLY[@]}"; do eval "words=($reply)"; printf '%s|%s\\n' "\${#words[@]}" "\${words[0]}"; done`;
    expect(run('bash', ['--norc', '-c'], script).sort()).toEqual(HOSTILE.map((name) => `1|${name}`).sort());
  });
});

describe.skipIf(!has('zsh'))('completion in zsh (needs zsh)', () => {
  it('gives names as words, and runs nothing', () => {
    // compadd is zsh's own way to offer a word, and takes it as it is; only the editor can call it, so here it prints.
    const script = `compdef() { : }; compadd() { shift; print -rl -- "$@" }
eval "$(guanxi completion zsh)"
words=(guanxi neighbours --graph g.json 梁); CURRENT=5; _guanxi`;
    expect(run('zsh', ['-f', '-c'], script).sort()).toEqual([...HOSTILE].sort());
  });
});

describe.skipIf(!has('fish'))('completion in fish (needs fish)', () => {
  it('gives names and options, and runs nothing', () => {
    const names = run('fish', ['--no-config', '-c'], 'guanxi completion fish | source; complete -C "guanxi neighbours --graph g.json 梁"');
    expect(names.sort()).toEqual([...HOSTILE].sort());
    const options = run('fish', ['--no-config', '-c'], 'guanxi completion fish | source; complete -C "guanxi path --cou"');
    expect(options).toEqual([expect.stringMatching(/^--count\t/)]);
  });
});
