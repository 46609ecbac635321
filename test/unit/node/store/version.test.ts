import path from 'node:path';
import { expect, it } from 'vitest';
import { assemblyVersion, extractorVersion, programVersion } from '../../../../src/node/store/version.js';
import { packageVersion } from '../../../../src/node/version.js';
import { tempFolder } from '../temp.js';

it('names the package, the code, and what the user adds to it', () => {
  const folder = tempFolder({ 'a.tsv': '甲\torganisation\n', 'b.tsv': '乙\torganisation\n' });
  const versions = [
    extractorVersion(),
    extractorVersion(path.join(folder, 'a.tsv')),
    extractorVersion(path.join(folder, 'b.tsv')),
    assemblyVersion({ with: [] }),
    assemblyVersion({ with: ['planned'] }),
    programVersion(),
  ];
  expect(new Set(versions).size).toBe(versions.length);
  for (const version of versions) expect(version).toMatch(new RegExp(`^${packageVersion().replaceAll('.', '\\.')}\\+[0-9a-f]{12}$`));
  expect(extractorVersion()).toBe(versions[0]);
});
