import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { COMMANDS } from '../../../src/cli/registry.js';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

describe('guanxi', () => {
  it('helps', async () => {
    const cwd = tempFolder();
    const bare = await guanxi([], { cwd });
    expect(bare).toMatchObject({ code: 0, stderr: '' });
    expect(await guanxi(['--help'], { cwd })).toEqual(bare);
    for (const name of Object.keys(COMMANDS)) {
      const help = await guanxi([name, '--help'], { cwd });
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toMatch(new RegExp(`^Usage: guanxi ${name} `));
      expect(help.stdout).toContain('\nExamples:\n');
    }
  });

  it('tells its version', async () => {
    expect((await guanxi(['--version'], { cwd: tempFolder() })).stdout).toBe(`${manifest.version}\n`);
  });

  it.each([
    [['neighbors', 'x'], 'guanxi: there is no command neighbors: did you mean neighbours?\n'],
    [['--versoin'], 'guanxi: there is no command --versoin: did you mean --version?\n'],
    [['frobnicate'], 'guanxi: there is no command frobnicate: see guanxi --help\n'],
    [['stats', '--jsn'], 'guanxi: stats has no option --jsn: did you mean --json?\n'],
    [['neighbours'], 'guanxi: neighbours needs NAME: see guanxi neighbours --help\n'],
    [['neighbours', 'x', '--depth', 'far'], 'guanxi: --depth is far: give a whole number from 1 to 9\n'],
    [['build'], 'guanxi: there is nothing to read: name files or folders, as in guanxi build pages/ (there is no seeds folder here)\n'],
  ])('exits with 2 for %j', async (args, stderr) => {
    expect(await guanxi(args, { cwd: tempFolder() })).toEqual({ code: 2, stdout: '', stderr });
  });
});
