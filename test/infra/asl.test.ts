import aslValidator from 'asl-validator'
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions'
import { describe, expect, test } from 'vitest'
import { readDefinition } from './read-definition.ts'
import { partitions, synthesize } from './synthesized.ts'

const ids = { tenantId: 't_1', schemeId: 'sch_1', period: '2026-10', runId: 'run_1' }
type Step = (input: Record<string, unknown>) => unknown

/** Runs the definition as packages/local does: task by task, on functions of this process. */
async function run(definition: StateMachineDefinition, change: Record<string, Step> = {}) {
  const called: [string, unknown][] = []
  const steps: Record<string, Step> = {
    Freeze: () => ({ ...ids, classes: ['a', 'b'] }),
    Score: () => 'dropped',
    Rank: () => ({ ...ids, reportChunks: [['notice', 'airing'], ['card']] }),
    Report: () => 'dropped',
    Seal: () => ({ ...ids }),
    Fail: () => null,
    ...change,
  }
  const handlers = Object.entries(steps).map(([name, step]) => [
    name,
    (input: never) => {
      called.push([name, input])
      return step(input) as never
    },
  ])
  const machine = new StateMachine(definition, { validationOptions: { checkArn: false } })
  const overrides = {
    taskResourceLocalHandlers: Object.fromEntries(handlers) as never,
    retryIntervalOverrides: { Score: 0 },
  }
  const outcome = await machine.run(ids, { overrides }).result.then(
    () => 'succeeded',
    (error: Error) => error.name,
  )
  return { called, outcome }
}

describe.each(partitions)('the evaluation run in %s', (partition) => {
  const definition = readDefinition({ Resources: synthesize(partition).app }) as StateMachineDefinition

  test('is valid ASL', () => {
    // A copy: the validator writes its defaults into what it is given.
    const { isValid, errors } = aslValidator(structuredClone(definition), { checkArn: false })
    expect(errors).toEqual([])
    expect(isValid).toBe(true)
  })

  test('uses nothing that the interpreter on one machine ignores', () => {
    const refused =
      /"(QueryLanguage|Arguments|Assign|Output|Items|ItemReader|ItemBatcher|ResultWriter|Tolerated\w+|HeartbeatSeconds\w*|Label|Credentials)":|DISTRIBUTED|waitForTaskToken|\.sync/
    expect(JSON.stringify(definition).match(refused)).toBeNull()
  })

  test('names each function by its logical id and nothing else', () => {
    const resources = [...JSON.stringify(definition).matchAll(/"Resource":"(\w+)"/g)].map((match) => match[1])
    const wanted = [
      'FreezeFunction',
      'ScoreFunction',
      'RankFunction',
      'ReportFunction',
      'SealFunction',
      'FailFunction',
    ]
    expect(resources.sort()).toEqual(wanted.sort())
  })

  test('freezes, scores each class, ranks, writes each chunk of reports, seals; steps get ids and nothing more', async () => {
    const { called, outcome } = await run(definition)
    expect(outcome).toBe('succeeded')
    expect(called).toEqual([
      ['Freeze', ids],
      ['Score', { ...ids, classId: 'a' }],
      ['Score', { ...ids, classId: 'b' }],
      ['Rank', { ...ids, classes: ['a', 'b'] }],
      ['Report', { ...ids, kinds: ['notice', 'airing'] }],
      ['Report', { ...ids, kinds: ['card'] }],
      ['Seal', { ...ids, reportChunks: [['notice', 'airing'], ['card']] }],
    ])
  })

  test.each(['Freeze', 'Score', 'Rank', 'Report', 'Seal'])(
    'a failure in %s is recorded with its run and ends the run',
    async (name) => {
      const broken = () => {
        throw new RangeError('no such rule')
      }
      const { called, outcome } = await run(definition, { [name]: broken })
      expect(outcome).not.toBe('succeeded')
      const last = called.at(-1)
      expect(last?.[0]).toBe('Fail')
      expect(last?.[1]).toMatchObject({ ...ids, error: { Error: 'RangeError' } })
      expect(called.filter(([step]) => step === 'Seal')).toHaveLength(name === 'Seal' ? 1 : 0)
    },
  )

  test('a service that stumbles is asked again', async () => {
    let stumbles = 2
    const stumbling = () => {
      if (stumbles-- > 0)
        throw Object.assign(new Error('throttled'), { name: 'Lambda.TooManyRequestsException' })
      return 'dropped'
    }
    const { called, outcome } = await run(definition, { Score: stumbling })
    expect(outcome).toBe('succeeded')
    expect(called.filter(([step]) => step === 'Score')).toHaveLength(4)
  })
})
