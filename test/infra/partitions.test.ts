import { describe, expect, test } from 'vitest'
import { ofType, partitions, synthesize } from './synthesized.ts'

// IAM names its service principals alike in every partition; they are the one place for that domain.
const withoutPrincipals = (resources: object) =>
  JSON.stringify(resources).replaceAll(/"Service":"[a-z0-9.]+\.amazonaws\.com"/g, '')

describe.each(partitions)('%s', (partition) => {
  const { all, app } = synthesize(partition)

  test('names neither a partition nor a domain of AWS by itself', () => {
    const text = withoutPrincipals(all).replaceAll(/"Principal":"[a-z0-9.]+\.amazonaws\.com"/g, '')
    expect(text.match(/.{60}(amazonaws\.com|arn:aws[:-]).{20}/)).toBeNull()
  })

  test('runs on Node 24, the report on x86_64 whatever the rest runs on', () => {
    const own = ofType(app, 'AWS::Lambda::Function').filter(([, fn]) => fn.Metadata?.['Plumbline'])
    expect(own).toHaveLength(10)
    expect(new Set(own.map(([, fn]) => fn.Properties['Runtime']))).toEqual(new Set(['nodejs24.x']))
    expect(app['ReportFunction']!.Properties['Architectures']).toEqual(['x86_64'])
  })
})

test('in China there is no CloudFront, X-Ray, Cognito, SES or function URL', () => {
  const { app } = synthesize('aws-cn')
  const types = new Set(Object.values(app).map(({ Type }) => Type))
  expect([...types].filter((type) => /CloudFront|XRay|Cognito|SES|Lambda::Url/.test(type))).toEqual([])
  expect(JSON.stringify(app)).not.toMatch(/"xray:|"TracingConfig(uration)?":\{"(Enabled":true|Mode":"Active)/)
})

test('with a domain, China answers on API Gateway and the rest of the world on CloudFront', () => {
  const at = (region: string) => ({
    name: 'jixiao.example.cn',
    certificateArn: `arn:aws:acm:${region}:111122223333:certificate/1`,
  })
  const china = synthesize('aws-cn', { domain: at('cn-north-1') })
  expect(ofType(china.app, 'AWS::ApiGatewayV2::DomainName')).toHaveLength(1)
  const world = synthesize('aws', { domain: at('us-east-1') })
  expect(ofType(world.app, 'AWS::ApiGatewayV2::DomainName')).toEqual([])
  expect(ofType(world.app, 'AWS::CloudFront::Distribution')[0]?.[1].Properties).toMatchObject({
    DistributionConfig: {
      Aliases: ['jixiao.example.cn'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    },
  })
})
