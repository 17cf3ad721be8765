import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const patient = { timeout: 25_000, interval: 20 }

it('fills a folder no longer than somebody waits for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-seed-'))
  const module = JSON.stringify(join(import.meta.dirname, 'seed-apart.ts'))
  const code = `const { seedApart } = await import(${module})
    await seedApart(${JSON.stringify(folder)}, undefined)`
  const waiting = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' })
  const holder = async () => Number.parseInt(await readFile(join(folder, 'lock'), 'utf8').catch(() => ''), 10)
  await expect.poll(holder, patient).toBeGreaterThan(0)
  const filling = await holder()
  expect(filling).not.toBe(waiting.pid)
  waiting.kill('SIGKILL')
  await expect.poll(() => isAlive(filling), patient).toBe(false)
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
