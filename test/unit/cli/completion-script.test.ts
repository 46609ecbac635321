import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { completionScript } from '../../../src/cli/completion-script.js';
import { allCommands } from '../../../src/cli/registry.js';

const commands = await allCommands();

/** What bash completes, with a guanxi that knows two names, one of them hostile. */
function complete(...words: string[]): string[] {
  const script = `${completionScript('bash', commands)}
guanxi() { printf '%s\\n' '梁若谷' '$(touch /tmp/never)'; }
COMP_WORDS=(guanxi ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
_guanxi; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

describe('completion in bash', () => {
  it('completes commands and options', () => {
    expect(complete('neigh')).toEqual(['neighbours']);
    expect(complete('path', '--cou')).toEqual(['--count']);
    expect(complete('')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
  });

  it('completes names as words, never as code', () => {
    const [name, hostile = ''] = complete('neighbours', '');
    expect(name?.includes('梁若谷') || name?.startsWith("$'")).toBe(true);
    expect(hostile).toContain('\\$\\(touch');
  });
});

it.each(['bash', 'zsh', 'fish'] as const)('%s knows every command and option', (shell) => {
  const script = completionScript(shell, commands);
  for (const { name, options } of commands) {
    expect(script).toContain(name);
    for (const option of options) expect(script).toContain(shell === 'fish' ? ` -l ${option.name}` : `--${option.name}`);
  }
});
