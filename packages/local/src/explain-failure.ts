import { messages } from './messages.ts'

const notWritable = ['没有写入权限', 'it is not writable'] as const
const full = ['磁盘已满', 'the disk is full'] as const
const notMade = ['无法建立', 'it cannot be made'] as const
const noFolder = ['它不是文件夹', 'it is no folder'] as const
const reasons: Record<string, readonly [string, string]> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOSPC: full,
  EDQUOT: full,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
}

/** What the file system refused in a data folder, in words a person can act on; any other failure as it is. */
export function explainFailure(error: unknown, folder: string): unknown {
  const { code = '', path, syscall } = error as NodeJS.ErrnoException
  // What Node answers where a folder cannot be made, as on a disk that is read-only.
  const reason = code === 'ENOENT' && syscall === 'mkdir' ? notMade : reasons[code]
  // A write that fails for lack of space does not say where.
  const here = path === undefined ? reason === full : path.startsWith(folder) || folder.startsWith(path)
  return reason && here ? new Error(messages.folderUnusable(folder, reason), { cause: error }) : error
}
