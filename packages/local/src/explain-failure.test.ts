import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startPlumbline } from './compose.ts'
import { explainFailure } from './explain-failure.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-explain-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const failure = (code: string, path?: string) => Object.assign(new Error(code), { code, path })
const explained = (error: Error) => (explainFailure(error, '/data/plumbline') as Error).message

it('says what, where and what to do when the data folder is no folder', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  const options = { folder: file, accounts: [], log: () => undefined, pages: false }
  await expect(startPlumbline(options)).rejects.toThrow(
    /file 无法使用：它不是文件夹[^]*it is no folder[^]*--data/,
  )
})

it.each([
  [failure('EACCES', '/data/plumbline/tables'), /没有写入权限[^]*not writable/],
  [failure('EROFS', '/data'), /没有写入权限[^]*not writable/],
  [Object.assign(failure('ENOENT', '/data/plumbline'), { syscall: 'mkdir' }), /无法建立[^]*cannot be made/],
  [failure('ENOSPC'), /磁盘已满[^]*disk is full/],
])('knows %s', (error, words) => expect(explained(error)).toMatch(words))

it.each([
  failure('EACCES', '/elsewhere'),
  failure('ENOENT', '/data/plumbline/x'),
  failure('EEXIST'),
  new Error('other'),
])('leaves %s as it is', (error) => expect(explained(error)).toBe(error.message))
