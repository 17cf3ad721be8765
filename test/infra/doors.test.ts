import { describe, expect, test } from 'vitest'
import { bundleFolder, functionNames } from '../../infra/functions.ts'
import { buildApp } from '../../infra/app.ts'
import { placeholderAssets } from '../../infra/assets.ts'
import { deployments } from '../../infra/config.ts'
import { Template } from 'aws-cdk-lib/assertions'
import { ofType, partitions, synthesize } from './synthesized.ts'

describe.each(partitions)('doors in %s', (partition) => {
  const { app } = synthesize(partition)
  const variables = (id: string) =>
    (app[id]!.Properties['Environment'] as { Variables: Record<string, unknown> }).Variables

  test('the API goes to Http, everything else to Web', () => {
    const integrations = ofType(app, 'AWS::ApiGatewayV2::Integration').map(([id, integration]) => [
      id,
      JSON.stringify(integration),
    ])
    const target = (route: { Target?: unknown }) => {
      const [, function_] = integrations.find(([id]) => JSON.stringify(route.Target).includes(id!)) ?? []
      return /(\w+)Function/.exec(function_ ?? '')?.[1]
    }
    const routes = ofType(app, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => [
      Properties['RouteKey'],
      target(Properties),
    ])
    expect(Object.fromEntries(routes)).toEqual({
      'ANY /v1/{proxy+}': 'Http',
      'ANY /openapi.json': 'Http',
      'ANY /{proxy+}': 'Web',
      'ANY /': 'Web',
    })
  })

  test('the calendar is called every five minutes', () => {
    const [schedule] = ofType(app, 'AWS::Scheduler::Schedule')
    expect(schedule?.[1].Properties).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      Target: { Arn: { 'Fn::GetAtt': ['CalendarFunction', 'Arn'] } },
    })
  })

  test('an uploaded file calls Submission, which has a share of its own and loses nothing', () => {
    const [rule] = ofType(app, 'AWS::Events::Rule')
    expect(rule?.[1].Properties).toMatchObject({
      EventPattern: { source: ['aws.s3'], 'detail-type': ['Object Created'] },
      Targets: [
        {
          Arn: { 'Fn::GetAtt': ['SubmissionFunction', 'Arn'] },
          DeadLetterConfig: expect.anything() as unknown,
        },
      ],
    })
    expect(app['SubmissionFunction']!.Properties).toMatchObject({
      ReservedConcurrentExecutions: 20,
      DeadLetterConfig: expect.anything() as unknown,
    })
  })

  test('functions are told what they need by name, and secrets by address only', () => {
    expect(variables('HttpFunction')).toMatchObject({
      PLUMBLINE_STAGE: 'prod',
      POWERTOOLS_SERVICE_NAME: 'http',
      POWERTOOLS_LOG_LEVEL: 'INFO',
      STATE_MACHINE_ARN: { Ref: 'EvaluationRun' },
    })
    expect(JSON.parse(variables('HttpFunction')['ISSUERS'] as string)).toEqual(deployments[partition].issuers)
    expect(Object.keys(variables('WebFunction'))).toEqual(
      expect.arrayContaining(['API_URL', 'ORIGIN', 'COOKIE_SECRET_ARN']),
    )
    expect(JSON.stringify(app)).not.toContain('{{resolve:secretsmanager')
  })
})

test('a template without code behind it refuses to be deployed, one with code does not', () => {
  const rules = (missing: typeof functionNames) =>
    Template.fromStack(buildApp(deployments['aws-cn'], { ...placeholderAssets(), missing }).main).toJSON()[
      'Rules'
    ] as object
  expect(rules(functionNames)).toHaveProperty('NotBundled')
  expect(rules([])).not.toHaveProperty('NotBundled')
})

test('every function has a folder of its own in dist/', () => {
  expect(new Set(functionNames.map(bundleFolder)).size).toBe(functionNames.length)
})
