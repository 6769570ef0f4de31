/** Reasons by error code of the system, as the second half of a sentence. */
export const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EISDIR: 'it is a directory, not a file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOTDIR: 'a part of its path is not a directory',
  ENOSPC: 'no space is left on the device',
  EROFS: 'the file system is read-only',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBADF: 'it is closed',
  EEXIST: 'something of that name is there already',
  ENOTEMPTY: 'something of that name is there already',
  EIO: 'the device has failed',
  EBUSY: 'the system, or another program, is using it',
  EXDEV: 'it would have to move to another device',
  EFBIG: 'it would be larger than the system allows',
  EOVERFLOW: 'it is larger than the system can tell',
  ESTALE: 'the server that held it no longer knows it',
  ETXTBSY: 'it is a program that is running',
  EDQUOT: 'the space that this user may take is used up',
  EINVAL: 'the system does not accept that',
  ENOTSUP: 'the file system cannot do that',
  EOPNOTSUPP: 'the file system cannot do that',
  ENXIO: 'nothing is behind that name',
  ENODEV: 'there is no such device',
  ENOMEM: 'memory is short',
  ETIMEDOUT: 'it did not answer in time',
  EAGAIN: 'the system has no room for it now',
};

/** The code of a system error such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The reason for an error as the second half of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== '') return REASONS[code] ?? `the system gives the error ${code}`;
  return error instanceof Error ? error.message : String(error);
}
