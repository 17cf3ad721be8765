import { expect, it } from 'vitest'
import { startClock } from './start-clock.ts'

const patient = { timeout: 25_000, interval: 10 }

it('calls at once and again, never twice at a time, and goes on after a failure', async () => {
  let now = 0
  let most = 0
  let calls = 0
  const lines: string[] = []
  const call = async () => {
    most = Math.max(most, ++now)
    await new Promise((done) => setImmediate(done))
    now--
    if (++calls === 2) throw new Error('once')
  }
  const clock = startClock({ call, seconds: 0.001, log: (line) => lines.push(line) })
  await clock.first
  expect(calls).toBe(1)
  await expect.poll(() => calls, patient).toBeGreaterThan(3)
  await clock.stop()
  const after = calls
  await new Promise((done) => setTimeout(done, 20))
  expect([calls, most, lines]).toEqual([after, 1, ['calendar failed: Error: once']])
})
