import type { Entry, ZipFile } from 'yauzl';
import { GuanxiError } from '../../core/errors.js';
import type { Archive } from './format.js';
import { guarded } from './whole.js';

const MIB = 1024 * 1024;

/** What may come out of one archive, those within it included. */
export const MOST_UNPACKED = 1024 * MIB;

/** What may come out of an Office document, which is unpacked in memory. */
const MOST_IN_DOCUMENT = 256 * MIB;

/** Text shrinks to a tenth, a table that says the same again and again to a hundredth. */
const HIGHEST_RATIO = 200;

/** Up to here no ratio is looked at: a short file of blanks is no attack. */
const SMALL = 16 * MIB;

const MOST_ENTRIES = 50_000;

/** A file in an archive. */
export interface Member {
  /** With forward slashes, no `.` or `..` in it. */
  name: string;
  entry: Entry;
}

/** An archive whose table of contents has been read. */
export interface OpenArchive {
  /** Files, not folders, in the order of their names. */
  members: Member[];
  /**
   * What comes out of a file, piece by piece.
   *
   * @throws GuanxiError FORMAT where it is broken, INPUT where it is encrypted or the allowance is used up (which is then below 0)
   */
  unpack(member: Member): AsyncIterable<Uint8Array>;
  close(): void;
}

/**
 * Opens a ZIP archive; nothing is unpacked before it is asked for.
 *
 * @param source a path, or the archive's bytes
 * @param name what to call it in errors
 * @param allowance what may come out of it
 * @throws GuanxiError FORMAT where it is none, or broken; INPUT where it has too many entries
 */
export async function openArchive(source: string | Buffer, name: string, allowance: Archive['allowance']): Promise<OpenArchive> {
  const broken = (reason: string): GuanxiError =>
    new GuanxiError('FORMAT', `${name} is no ZIP archive, or a broken one (${reason})`, 'make it, or download it, again');
  const yauzl = await import('yauzl');
  const options = { autoClose: false, decodeStrings: false, lazyEntries: true };
  const zip = await guarded(
    () => (typeof source === 'string' ? yauzl.openPromise(source, options) : yauzl.fromBufferPromise(source, options)),
    broken,
  );
  try {
    if (zip.entryCount > MOST_ENTRIES)
      throw new GuanxiError('INPUT', `${name} holds ${zip.entryCount} files, more than ${MOST_ENTRIES}`, 'unpack it, and name the folder');
    const members = await guarded(() => membersOf(zip), broken);
    return {
      members,
      unpack: (member) => unpack(zip, member, name, allowance),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/**
 * Unpacks an Office document and throws the bytes away, to know before a library does the same in memory that they are not too many.
 *
 * @throws GuanxiError as `openArchive` and its `unpack`
 */
export async function checkedSize(bytes: Buffer, name: string): Promise<void> {
  const archive = await openArchive(bytes, name, { left: MOST_IN_DOCUMENT });
  try {
    for (const member of archive.members) for await (const _ of archive.unpack(member));
  } finally {
    archive.close();
  }
}

async function membersOf(zip: ZipFile): Promise<Member[]> {
  const members: Member[] = [];
  for await (const entry of zip.eachEntry()) {
    const printed = nameOf(entry).replaceAll('\\', '/');
    const name = printed
      .split('/')
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .join('/');
    if (name !== '' && !printed.endsWith('/')) members.push({ name, entry });
  }
  return members.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/** Archives made on a Chinese Windows name their files in GBK, without saying so. */
function nameOf(entry: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
  } catch {
    return new TextDecoder('gb18030').decode(entry.fileNameRaw);
  }
}

async function* unpack(
  zip: ZipFile,
  { name: inner, entry }: Member,
  name: string,
  allowance: Archive['allowance'],
): AsyncGenerator<Uint8Array> {
  const whole = `${name}/${inner}`;
  if (entry.isEncrypted())
    throw new GuanxiError('INPUT', `${whole} is encrypted`, 'unpack the archive with its password, and name the folder');
  const broken = (reason: string): GuanxiError =>
    new GuanxiError('FORMAT', `${whole} is broken (${reason})`, 'make the archive, or download it, again');
  const stream = await guarded(() => zip.openReadStreamPromise(entry), broken);
  const chunks = stream[Symbol.asyncIterator]();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await guarded(() => chunks.next(), broken);
      if (done) return;
      const chunk = value as Buffer;
      size += chunk.length;
      allowance.left -= chunk.length;
      if (size > SMALL && size > HIGHEST_RATIO * entry.compressedSize) allowance.left = -1;
      if (allowance.left < 0) throw tooMuch(whole, size, entry);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
}

function tooMuch(name: string, size: number, entry: Entry): GuanxiError {
  const figures = `${entry.compressedSize} bytes became more than ${Math.floor(size / MIB)} MiB`;
  return new GuanxiError(
    'INPUT',
    `${name} expands without reason (${figures})`,
    'if you trust the archive, unpack it yourself and name the folder',
  );
}
