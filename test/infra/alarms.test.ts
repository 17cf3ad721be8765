import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { functionNames, logicalId } from '../../infra/functions.ts'
import { runbooks } from '../../infra/runbooks.ts'
import { ofType, partitions, synthesize } from './synthesized.ts'

const readme = readFileSync(join(import.meta.dirname, '../../infra/README.md'), 'utf8')

describe.each(partitions)('alarms in %s', (partition) => {
  const { app } = synthesize(partition)
  const alarms = ofType(app, 'AWS::CloudWatch::Alarm').map(([, alarm]) => alarm.Properties)
  const watching = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric)

  test('each says what to do, and rings somewhere', () => {
    expect(alarms.length).toBeGreaterThan(20)
    for (const alarm of alarms) {
      const [, id] =
        /Runbook ([a-z-]+): .{40,} More: infra\/README\.md#/.exec(alarm['AlarmDescription'] as string) ?? []
      expect(Object.keys(runbooks)).toContain(id)
      expect(alarm['AlarmActions']).toHaveLength(1)
    }
  })

  test('every function is watched for errors and throttling', () => {
    for (const metric of ['Errors', 'Throttles']) {
      const watched = watching(metric).map(
        ({ Dimensions }) => (Dimensions as { Value: { Ref: string } }[])[0]!.Value.Ref,
      )
      expect(watched.sort()).toEqual(functionNames.map(logicalId).sort())
    }
  })

  test('a failed run, a lost upload, a missed call of the calendar and failing answers ring', () => {
    expect(watching('ExecutionsFailed')).toHaveLength(1)
    expect(watching('ExecutionsTimedOut')).toHaveLength(1)
    expect(watching('ApproximateNumberOfMessagesVisible')).toHaveLength(2)
    expect(watching('5xx')).toHaveLength(1)
  })

  test('logs are kept for at least six months, as the law wants, and not for ever', () => {
    const kept = ofType(app, 'AWS::Logs::LogGroup').map(
      ([, logs]) => logs.Properties['RetentionInDays'] as number,
    )
    expect(kept.length).toBeGreaterThan(functionNames.length)
    expect(kept.filter((days) => !(days >= 180 && days <= 731))).toEqual([])
  })
})

test('every runbook is written out in the README', () => {
  for (const id of Object.keys(runbooks)) expect(readme).toContain(`\n### ${id}\n`)
})
