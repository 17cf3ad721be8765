import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { LogLevel, StateMachine, type CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { acknowledgeFinding } from '../acknowledge.ts'
import type { AppStack } from '../stacks/app-stack.ts'
import { addAlarm } from './alarm.ts'
import { AppFunction } from './app-function.ts'
import { evaluationSteps, type StepFunctions } from './evaluation-steps.ts'

/** Freeze → score each class → rank → write each report → seal. */
export function addEvaluationRun(stack: AppStack): StateMachine {
  const steps = addSteps(stack)
  const logs = new LogGroup(stack, 'EvaluationRunLogs', {
    retention: stack.deployment.logDays,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  const role = makeRole(stack, steps)
  const run = new StateMachine(stack, 'EvaluationRun', {
    definitionBody: evaluationSteps(stack, steps),
    // CDK would add every version and alias of each function to what the role may call.
    role: role.withoutPolicyUpdates(),
    logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: false },
    tracingEnabled: stack.deployment.tracing,
    timeout: Duration.hours(2),
  })
  ;(run.node.defaultChild as CfnStateMachine).overrideLogicalId('EvaluationRun')
  run.node.addDependency(role)
  if (!stack.deployment.tracing)
    acknowledgeFinding(
      run,
      'SF2',
      'China has no X-Ray with Lambda; the execution history and log show each step.',
    )
  addAlarm(run, 'Failed', { metric: run.metricFailed(), runbook: 'run-failed', topic: stack.alarms })
  addAlarm(run, 'TimedOut', { metric: run.metricTimedOut(), runbook: 'run-failed', topic: stack.alarms })
  return run
}

/** Each step with just what it reads and writes. Those that compute keep results; only the last changes the period's state. */
function addSteps(stack: AppStack): StepFunctions {
  const compute = { tables: { tenant: ['read', 'bulk'] }, buckets: { seals: ['get', 'put'] } } as const
  const conclude = { tenant: ['read', 'append'], directory: ['remove'], audit: ['append'] } as const
  return {
    freeze: new AppFunction(stack, 'freeze', compute),
    score: new AppFunction(stack, 'score', compute),
    rank: new AppFunction(stack, 'rank', compute),
    report: new AppFunction(stack, 'report', {
      tables: { directory: ['read'], tenant: ['read', 'bulk'] },
      buckets: { seals: ['get'], documents: ['put'] },
    }),
    seal: new AppFunction(stack, 'seal', { tables: { ...conclude, tenant: ['read', 'append', 'bulk'] } }),
    fail: new AppFunction(stack, 'fail', { tables: conclude }),
  }
}

function makeRole(stack: AppStack, steps: StepFunctions): Role {
  const role = new Role(stack, 'EvaluationRunRole', {
    assumedBy: new ServicePrincipal('states.amazonaws.com'),
  })
  const resources = Object.values(steps).map((step) => step.functionArn)
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources }))
  role.addToPolicy(
    new PolicyStatement({
      actions: [...logDelivery, ...(stack.deployment.tracing ? tracing : [])],
      resources: ['*'],
    }),
  )
  acknowledgeFinding(
    role,
    'IAM5[Resource::*]',
    'Log delivery and X-Ray take no resource in IAM; neither reads data.',
  )
  return role
}

const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
]
const tracing = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
]
