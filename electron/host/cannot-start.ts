// What a user is told when the program cannot start and will not be able to next time either. Everything else is a crash.
import { DatabaseFromFuture } from './migrations.ts'

const ofTheDisk = ['EACCES', 'EEXIST', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EPERM']

/** Null for what no user can do anything about. */
export function sentenceFor(error: unknown, folder: string): string | null {
  if (error instanceof DatabaseFromFuture)
    return `${folder} 中的会议由更新版本的程序保存，请用新版本打开；文件没有改动。`
  if (error instanceof Error && 'code' in error && ofTheDisk.includes(String(error.code)))
    return `不能在 ${folder} 中保存会议：${error.message}`
  return null
}
