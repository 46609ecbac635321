const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'no space left',
  EFBIG: 'larger than files may be here',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  ELOOP: 'its links go in a circle',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
};

/** The system's code of an error (`ENOENT`), where it has one. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/**
 * Why the system refused, in words.
 *
 * @example
 * reasonOf(Object.assign(new Error(), { code: 'ENOSPC' })); // 'no space left'
 */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== undefined) return REASONS[code] ?? code;
  return error instanceof Error ? error.message : String(error);
}
