import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isReady, prepareState, saveState } from './state.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-state-'))
  await mkdir(join(folder, 'tables'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('throws away a first start that was cut off, and nothing else', async () => {
  expect(await prepareState(folder)).toBe('new')
  await saveState(folder, 'seeding')
  expect([await isReady(folder), await prepareState(folder)]).toEqual([false, 'new'])
  expect(await readdir(folder)).toEqual(['state'])
  await mkdir(join(folder, 'tables'))
  await saveState(folder, 'ready')
  expect([await isReady(folder), await prepareState(folder)]).toEqual([true, 'ready'])
  expect(await readdir(folder)).toEqual(['state', 'tables'])
})

it('does not take what it cannot read for a new folder: that would be filled a second time', async () => {
  await writeFile(join(folder, 'state'), '')
  expect(await prepareState(folder)).toBe('ready')
  await rm(join(folder, 'state'))
  await mkdir(join(folder, 'state'))
  await expect(prepareState(folder)).rejects.toThrow('EISDIR')
  expect(await readdir(folder)).toContain('tables')
})
