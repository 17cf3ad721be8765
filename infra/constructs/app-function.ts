import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function, Runtime, type CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { bucketVariable, tableVariable, type BucketId, type TableId } from '@plumbline/core/tables'
import { functions, logicalId, type FunctionName } from '../functions.ts'
import type { AppStack } from '../stacks/app-stack.ts'
import { addAlarm } from './alarm.ts'
import { grantBucket, grantTable, type BucketUse, type TableUse } from './grants.ts'

interface AppFunctionProps {
  environment?: Record<string, string>
  /** What it may do with which table or bucket; it learns the names of these and of no other. */
  tables?: Partial<Record<TableId, readonly TableUse[]>>
  buckets?: Partial<Record<BucketId, readonly BucketUse[]>>
  /** Secrets it may read, by the variable that holds their ARN. */
  secrets?: Record<string, Secret>
  reserved?: number
  deadLetterQueue?: IQueue
}

/** The one place for runtime, logs, limits, names and rights of a function. */
export class AppFunction extends Function {
  constructor(stack: AppStack, name: FunctionName, props: AppFunctionProps) {
    const { memory, seconds } = functions[name]
    const logGroup = new LogGroup(stack, `${logicalId(name)}Logs`, {
      retention: stack.deployment.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    super(stack, logicalId(name), {
      runtime: Runtime.NODEJS_24_X,
      architecture: architectureOf(stack, name),
      code: Code.fromAsset(stack.assets.folder(name)),
      handler: 'index.handler',
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      role: makeRole(stack, name, logGroup),
      logGroup,
      environment: { ...commonVariables(stack, name), ...props.environment },
      ...(props.reserved && { reservedConcurrentExecutions: props.reserved }),
      ...(props.deadLetterQueue && { deadLetterQueue: props.deadLetterQueue }),
    })
    this.nameResource(name)
    this.grantAll(stack, props)
    addAlarm(this, 'Errors', { metric: this.metricErrors(), runbook: 'function-errors', topic: stack.alarms })
    addAlarm(this, 'Throttles', {
      metric: this.metricThrottles(),
      runbook: 'function-throttles',
      topic: stack.alarms,
    })
  }

  /** What runs the template on one machine finds the source of a task by its logical id and this. */
  private nameResource(name: FunctionName): void {
    const resource = this.node.defaultChild as CfnFunction
    resource.overrideLogicalId(logicalId(name))
    resource.addMetadata('Plumbline', { function: name, entry: functions[name].entry })
  }

  private grantAll(
    { storage }: AppStack,
    { tables = {}, buckets = {}, secrets = {} }: AppFunctionProps,
  ): void {
    for (const [id, uses] of Object.entries(tables) as [TableId, readonly TableUse[]][]) {
      grantTable(this, storage.tables[id], uses)
      this.addEnvironment(tableVariable(id), storage.tables[id].tableName)
    }
    for (const [id, uses] of Object.entries(buckets) as [BucketId, readonly BucketUse[]][]) {
      grantBucket(this, storage.buckets[id], uses)
      this.addEnvironment(bucketVariable(id), storage.buckets[id].bucketName)
    }
    for (const [variable, { secretArn }] of Object.entries(secrets)) {
      this.addToRolePolicy(
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }),
      )
      this.addEnvironment(variable, secretArn)
    }
  }
}

// AWS's managed policy for this would let it write to the logs of every function.
function makeRole(stack: AppStack, name: FunctionName, logs: LogGroup): Role {
  const role = new Role(stack, `${logicalId(name)}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  })
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logs.logGroupArn],
    }),
  )
  return role
}

// The report's compiler is native: it goes up as the very binary that the tests ran, and that one is x86_64.
function architectureOf({ deployment }: AppStack, name: FunctionName): Architecture {
  return name === 'report' || deployment.architecture === 'x86_64' ? Architecture.X86_64 : Architecture.ARM_64
}

const commonVariables = ({ deployment }: AppStack, name: FunctionName) => ({
  NODE_OPTIONS: '--enable-source-maps',
  PLUMBLINE_STAGE: deployment.stage,
  POWERTOOLS_SERVICE_NAME: name,
  POWERTOOLS_LOG_LEVEL: 'INFO',
})
