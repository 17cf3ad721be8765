import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFolder } from './lock-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('gives a folder to one process at a time, and says which has it', async () => {
  const release = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(String(process.pid))
  await release()
  await (
    await lockFolder(folder)
  )()
})

it.each(['', '99999999 1', `${process.pid} 1`, 'rubbish'])(
  'does not count what a dead process left: %j',
  async (left) => {
    await writeFile(join(folder, 'lock'), left)
    await (
      await lockFolder(folder)
    )()
  },
)
