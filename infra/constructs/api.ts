import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  DomainName,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  type DomainMappingOptions,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { acknowledgeFinding } from '../acknowledge.ts'
import type { AppStack } from '../stacks/app-stack.ts'
import { addAlarm } from './alarm.ts'
import type { AppFunction } from './app-function.ts'

/** An empty API: routes come once its functions exist, for the web must know the address of the API. */
export function addApi(stack: AppStack): HttpApi {
  const api = new HttpApi(stack, 'Api', { createDefaultStage: false })
  const logs = new LogGroup(stack, 'ApiAccessLogs', {
    retention: stack.deployment.logDays,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  const domainMapping = mapDomain(stack)
  new HttpStage(stack, 'ApiStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    accessLogSettings: { destination: new LogGroupLogDestination(logs), format: accessLog },
    ...(domainMapping && { domainMapping }),
  })
  addAlarm(api, 'ServerErrors', {
    metric: api.metricServerError({ statistic: 'Sum' }),
    threshold: 5,
    runbook: 'api-failing',
    topic: stack.alarms,
  })
  return api
}

/** /v1 and /openapi.json → Http, everything else → Web. */
export function addRoutes(api: HttpApi, http: AppFunction, web: AppFunction): void {
  const toHttp = new HttpLambdaIntegration('ToHttp', http)
  const toWeb = new HttpLambdaIntegration('ToWeb', web)
  const routes = [
    ...api.addRoutes({ path: '/v1/{proxy+}', integration: toHttp }),
    ...api.addRoutes({ path: '/openapi.json', integration: toHttp }),
    ...api.addRoutes({ path: '/{proxy+}', integration: toWeb }),
    ...api.addRoutes({ path: '/', integration: toWeb }),
  ]
  const reason =
    'Http verifies our own session token on each request and Web holds no data; no gateway authorizer works in both partitions.'
  for (const route of routes) acknowledgeFinding(route, 'APIG4', reason)
}

function mapDomain(stack: AppStack): DomainMappingOptions | undefined {
  const { edge, domain } = stack.deployment
  if (edge !== 'api' || !domain) return undefined
  const certificate = Certificate.fromCertificateArn(stack, 'ApiCertificate', domain.certificateArn)
  return { domainName: new DomainName(stack, 'ApiDomain', { domainName: domain.name, certificate }) }
}

const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    ip: '$context.identity.sourceIp',
    time: '$context.requestTime',
    method: '$context.httpMethod',
    path: '$context.path',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    integrationError: '$context.integrationErrorMessage',
  }),
)
