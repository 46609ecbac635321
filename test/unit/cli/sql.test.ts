import { describe, expect, it } from 'vitest';
import { samplePages } from '../core/assemble/fixtures.js';
import { storeOf } from '../node/store/made.js';
import { runCommand } from './run-command.js';

/** A store that was closed, as a build leaves it. */
async function closedStore(): Promise<string> {
  const store = await storeOf(samplePages());
  store.close();
  return store.file;
}

describe('guanxi sql', () => {
  it('lists tables and columns with what they mean', async () => {
    const { code, stdout } = await runCommand('sql', '--graph', await closedStore());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^relations +weight +INTEGER +number of distinct sentences$/m);
    expect(stdout).toMatch(/^evidence +sentence +VARCHAR/m);
    expect(stdout).not.toMatch(/^meta /m);
  });

  it('answers as a table, as CSV and as JSON', async () => {
    const graph = ['--graph', await closedStore()];
    const question = "SELECT name, aliases, NULL AS nothing FROM entities WHERE key = 'person:林晓禾'";
    expect((await runCommand('sql', question, ...graph)).stdout).toMatch(/^name +aliases +nothing\n林晓禾 +\["林县长","林晓禾"\]/);
    expect((await runCommand('sql', question, '--csv', ...graph)).stdout).toBe(
      'name,aliases,nothing\r\n林晓禾,"[""林县长"",""林晓禾""]",""\r\n',
    );
    expect(JSON.parse((await runCommand('sql', question, '--json', ...graph)).stdout)).toEqual([
      { name: '林晓禾', aliases: ['林县长', '林晓禾'], nothing: null },
    ]);
  });

  it('lets nothing move the cursor', async () => {
    const { stdout } = await runCommand('sql', "SELECT 'a' || chr(27) || '[2Jb' AS c", '--graph', await closedStore());
    expect(stdout).toBe('c\na [2Jb\n');
  });

  it.each([
    ['SELEC 1', 'USAGE', /the question cannot be answered \(Parser Error/],
    ['SELECT nothing FROM entities', 'USAGE', /Binder Error/],
    ['FROM nowhere', 'USAGE', /Catalog Error: Table with name nowhere does not exist/],
    ["SELECT 'x'::INTEGER", 'USAGE', /Conversion Error/],
    ["DELETE FROM entities WHERE name = ''", 'USAGE', /read-only/],
    ["FROM read_csv('/none/of/these.csv')", 'INPUT', /the question was not answered \(IO Error/],
  ])('%s: fails as %s', async (question, code, message) => {
    const asked = runCommand('sql', question, '--graph', await closedStore());
    await expect(asked).rejects.toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });

  it('says so where there is no store', async () => {
    await expect(runCommand('sql', '--graph', 'none.duckdb')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
