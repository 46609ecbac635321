import { GuanxiError } from '../../core/errors.js';
import type { Archive, Input, InputFormat, ReadContext } from './format.js';
import { wholeFile } from './whole.js';
import { MOST_UNPACKED, type OpenArchive, openArchive } from './zip-file.js';

const DEEPEST = 3;

/**
 * A ZIP archive of pages in any format that is read, other archives included. The rules for folders hold: hidden files, README
 * files and files of other formats are passed over. A page is named `archive.zip/inner.txt`. Nothing is written to the disk.
 */
export const zip: InputFormat = {
  id: 'zip',
  extensions: ['.zip'],
  summary: 'an archive of such files',
  async *read(input, context) {
    const { name, archive: outer } = input;
    const archive: Archive = { depth: (outer?.depth ?? 0) + 1, allowance: outer?.allowance ?? { left: MOST_UNPACKED } };
    if (archive.depth > DEEPEST)
      throw new GuanxiError('INPUT', `${name} is an archive ${archive.depth} deep in others`, 'unpack the outer ones, and name the folder');
    const open = await openArchive(input.path ?? (await wholeFile(input)), name, archive.allowance);
    try {
      yield* readMembers(open, name, archive, context);
    } finally {
      open.close();
    }
  },
};

async function* readMembers(open: OpenArchive, name: string, archive: Archive, context: ReadContext) {
  const seen = new Set<string>();
  for (const member of open.members) {
    if (!context.isPage(member.name) || member.name.startsWith('__MACOSX/')) continue;
    const inner: Input = { name: `${name}/${member.name}`, stream: () => open.unpack(member), archive };
    if (seen.has(member.name)) {
      context.problem(new GuanxiError('FORMAT', `${inner.name} stands twice in the archive`, 'the first one is read; rename the other'));
      continue;
    }
    seen.add(member.name);
    try {
      yield* context.read(inner);
    } catch (error) {
      if (!(error instanceof GuanxiError) || archive.allowance.left < 0) throw error;
      context.problem(error);
    }
  }
  if (seen.size === 0) throw new GuanxiError('INPUT', `${name} holds no pages`, 'put pages of text into it, or name another file');
}
