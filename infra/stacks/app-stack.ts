import { CfnOutput, CfnRule, Fn, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { Assets } from '../assets.ts'
import type { Deployment } from '../config.ts'
import { addAlarmTopic } from '../constructs/alarm-topic.ts'
import { addApi, addRoutes } from '../constructs/api.ts'
import { addCalendar } from '../constructs/calendar.ts'
import { addClientFiles } from '../constructs/client-files.ts'
import { addEdge } from '../constructs/edge.ts'
import { addEvaluationRun } from '../constructs/evaluation-run.ts'
import { addHttp } from '../constructs/http.ts'
import { addSubmission } from '../constructs/submission.ts'
import { addTableAlarms } from '../constructs/table-alarms.ts'
import { addWeb } from '../constructs/web.ts'
import type { StorageStack } from './storage-stack.ts'

export interface AppStackProps extends StackProps {
  deployment: Deployment
  assets: Assets
  storage: StorageStack
}

/** What a release replaces: functions, the evaluation run, its calendar, the API, the web. */
export class AppStack extends Stack {
  readonly deployment: Deployment
  readonly assets: Assets
  readonly storage: StorageStack
  readonly alarms: Topic

  constructor(scope: Construct, id: string, { deployment, assets, storage, ...props }: AppStackProps) {
    super(scope, id, props)
    this.deployment = deployment
    this.assets = assets
    this.storage = storage
    this.alarms = addAlarmTopic(this, deployment.alarmEmail)
    addTableAlarms(this)
    const run = addEvaluationRun(this)
    addSubmission(this)
    addCalendar(this, run)
    const api = addApi(this)
    const origin = addOrigin(this, api)
    addRoutes(api, addHttp(this, run), addWeb(this, { api: api.apiEndpoint, origin }))
    new CfnOutput(this, 'Address', { value: origin })
    if (assets.missing.length > 0) refuseDeployment(this)
  }
}

/** The address people type. */
function addOrigin(stack: AppStack, api: HttpApi): string {
  const { domain, edge } = stack.deployment
  const distribution = edge === 'cloudfront' ? addEdge(stack, api, addClientFiles(stack)) : undefined
  if (domain) return `https://${domain.name}`
  return distribution ? `https://${distribution.distributionDomainName}` : api.apiEndpoint
}

// Synthesized before bundling, the template tells the truth but for the code: CloudFormation itself turns it down.
function refuseDeployment(stack: AppStack): void {
  new CfnRule(stack, 'NotBundled', {
    assertions: [
      {
        assert: Fn.conditionEquals('not', 'bundled'),
        assertDescription: `No code for ${stack.assets.missing.join(', ')}: npm run build, npm run synth -- --bundled`,
      },
    ],
  })
}
