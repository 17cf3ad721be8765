import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Handler } from '../invoke.ts'
import { createRunner, type RunEvent } from './create-runner.ts'
import { loadStateMachine } from './load-state-machine.ts'
import { templateForTests } from './template-for-tests.ts'

const patient = { timeout: 25_000, interval: 10 }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-runs-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const input = (runId = 'run_1') => ({ tenantId: 'ten_1', schemeId: 'sch_1', period: '2026-01', runId })
type Called = [string, Record<string, unknown>]

function start(changes: Record<string, Handler> = {}, onEvent?: (event: RunEvent) => void) {
  const called: Called[] = []
  const answers: Record<string, object> = {
    freeze: { classes: ['甲', '乙'] },
    rank: { reportChunks: ['通报'] },
  }
  const names = ['freeze', 'score', 'rank', 'report', 'seal', 'fail']
  const tasks = names.map((name): [string, Handler] => [
    name,
    async (event, context) => {
      called.push([name, event as Record<string, unknown>])
      return changes[name] ? changes[name](event, context) : { ...(event as object), ...answers[name] }
    },
  ])
  const lines: string[] = []
  const asl = loadStateMachine(templateForTests())
  const log = (line: string) => lines.push(line)
  const options = { asl, tasks: Object.fromEntries(tasks), folder, log, ...(onEvent && { onEvent }) }
  return { runner: createRunner(options), called, lines, names: () => called.map(([name]) => name) }
}
const held = () => readdir(folder)
const gate = () => Promise.withResolvers<void>()

describe('an evaluation run', () => {
  it('goes from Freeze to Seal by the synthesized state machine, each step with its ids', async () => {
    const events: RunEvent[] = []
    const { runner, called } = start({}, (event) => events.push(event))
    await runner.start(input())
    await runner.idle()
    expect(
      called.map(([name, event]) => [name, event['classId'] ?? event['kinds'] ?? event['runId']]),
    ).toEqual([
      ['freeze', 'run_1'],
      ['score', '甲'],
      ['score', '乙'],
      ['rank', 'run_1'],
      ['report', '通报'],
      ['seal', 'run_1'],
    ])
    expect(called[1]?.[1]).toEqual({ ...input(), classId: '甲' })
    expect(events.filter(({ type }) => type === 'StateExited').map(({ state }) => state)).toContain('Seal')
    expect(await held()).toEqual([])
  })

  it('ends in Fail with the error as Lambda words it, and is not tried again', async () => {
    const { runner, called, lines, names } = start({
      score: () => Promise.reject(new TypeError('no weights')),
    })
    await runner.start(input())
    await runner.idle()
    expect(names()).not.toContain('rank')
    const [, { error }] = called.find(([name]) => name === 'fail')!
    expect(error).toMatchObject({ Error: 'TypeError' })
    expect(JSON.parse((error as { Cause: string }).Cause)).toMatchObject({ errorMessage: 'no weights' })
    expect(lines).toEqual(['run run_1 failed: RunFailed: Execution failed because of a Fail state'])
    expect(await held()).toEqual([])
  })

  it('fails when a step hands on data instead of ids', async () => {
    const { runner, called } = start({ freeze: async () => ({ data: 'x'.repeat(300_000) }) })
    await runner.start(input())
    await runner.idle()
    expect(called.find(([name]) => name === 'fail')?.[1]['error']).toMatchObject({
      Error: 'States.DataLimitExceeded',
    })
  })

  it('started twice while it runs, runs once; afterwards it may run again', async () => {
    const { runner, names } = start()
    await Promise.all([runner.start(input()), runner.start(input())])
    await runner.idle()
    expect(names().filter((name) => name === 'freeze')).toHaveLength(1)
    await runner.start(input())
    await runner.idle()
    expect(names().filter((name) => name === 'freeze')).toHaveLength(2)
  })

  it('restarted while its last attempt is still ending, runs again', async () => {
    const [open, reached] = [gate(), gate()]
    const { runner, names } = start({
      rank: () => Promise.reject(new Error('no')),
      fail: async () => {
        reached.resolve()
        await open.promise
      },
    })
    await runner.start({ ...input(), attempt: 1 })
    await reached.promise
    await runner.start({ ...input(), attempt: 1 })
    await runner.start({ ...input(), attempt: 3 })
    open.resolve()
    await runner.idle()
    expect(names().filter((name) => name === 'freeze')).toHaveLength(2)
    expect(await held()).toEqual([])
  })

  it('waits its turn behind two others', async () => {
    const open = gate()
    const { runner, called } = start({
      seal: async () => {
        await open.promise
      },
    })
    for (const id of ['a', 'b', 'c']) await runner.start(input(id))
    await expect.poll(() => called.filter(([name]) => name === 'seal'), patient).toHaveLength(2)
    expect(called.some(([, event]) => event['runId'] === 'c')).toBe(false)
    open.resolve()
    await runner.idle()
    expect(called.filter(([name, event]) => name === 'seal' && event['runId'] === 'c')).toHaveLength(1)
  })

  it('cut off by a stop, is resumed from its first step by the next process', async () => {
    const open = gate()
    const first = start({
      rank: async () => {
        await open.promise
        return {}
      },
    })
    await first.runner.start(input())
    await expect.poll(first.names, patient).toContain('rank')
    const stopped = first.runner.stop()
    open.resolve()
    await stopped
    expect(first.names()).not.toContain('report')
    expect(await held()).toEqual(['run_1-0.json'])
    const second = start()
    expect(await second.runner.resume()).toEqual([input()])
    await second.runner.idle()
    expect(second.names()).toEqual(['freeze', 'score', 'score', 'rank', 'report', 'seal'])
    expect(await held()).toEqual([])
  })

  it('has a function behind every task, or does not start', () => {
    const asl = loadStateMachine(templateForTests())
    expect(() => createRunner({ asl, tasks: {}, folder, log: () => undefined })).toThrow(
      'no function for Freeze',
    )
  })
})
