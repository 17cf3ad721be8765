import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
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

it.each(['', '99999999 1'])(
  'gives it to one of many who come at once, also over a dead lock: %j',
  async (left) => {
    // Once is often luck.
    for (let round = 0; round < 40; round++) {
      const own = join(folder, String(round))
      await mkdir(own)
      if (left) await writeFile(join(own, 'lock'), left)
      const answers = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(own)))
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await readdir(own)).toEqual(['lock'])
    }
  },
)

it('does not wait for one who died while it removed what a dead process left', async () => {
  await writeFile(join(folder, 'lock'), '99999999 1')
  await writeFile(join(folder, 'lock.turn'), '99999998 1')
  await lockFolder(folder)
  expect(await readdir(folder)).toEqual(['lock'])
})

it('fails, instead of waiting for ever, where nothing can be written', async () => {
  const code = `const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'lock-folder.ts'))})
    await lockFolder(${JSON.stringify(folder)}).catch(({ code }) => console.log(code))`
  const shell = 'ulimit -f 0; exec "$@"'
  const args = ['-c', shell, 'sh', process.execPath, '--input-type=module', '-e', code]
  expect(execFileSync('/bin/sh', args, { encoding: 'utf8', timeout: 10_000 })).toBe('EFBIG\n')
})

it('keeps it from other users of the machine', async () => {
  const own = join(folder, 'own')
  await lockFolder(own)
  expect((await stat(own)).mode & 0o777).toBe(0o700)
})
