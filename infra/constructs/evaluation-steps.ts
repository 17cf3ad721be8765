import { Duration } from 'aws-cdk-lib'
import {
  DefinitionBody,
  Errors,
  Fail,
  JitterType,
  JsonPath,
  Map,
  Timeout,
  type IChainable,
  type TaskStateBase,
} from 'aws-cdk-lib/aws-stepfunctions'
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks'
import type { FunctionName } from '../functions.ts'
import type { AppStack } from '../stacks/app-stack.ts'
import type { AppFunction } from './app-function.ts'

type StepName = Extract<FunctionName, 'freeze' | 'score' | 'rank' | 'report' | 'seal' | 'fail'>
export type StepFunctions = Record<StepName, AppFunction>

/**
 * Plain JSONPath and inline maps only: the interpreter that runs this on one machine silently ignores everything newer
 * (test/infra/asl.test.ts refuses it). Steps pass ids; what they make lies in the tables and buckets.
 */
export function evaluationSteps(stack: AppStack, steps: StepFunctions): DefinitionBody {
  const failed = recordFailure(stack, steps.fail)
  const caught = <S extends Catchable>(step: S): S => {
    step.addCatch(failed, { errors: [Errors.ALL], resultPath: '$.error' })
    return step
  }
  const score = eachOf(stack, 'ScoreClasses', {
    list: 'classes',
    item: 'classId',
    step: invoke(stack, 'Score', steps.score),
  })
  const write = eachOf(stack, 'WriteReports', {
    list: 'reportChunks',
    item: 'kinds',
    step: invoke(stack, 'Report', steps.report),
  })
  return DefinitionBody.fromChainable(
    caught(invoke(stack, 'Freeze', steps.freeze))
      .next(caught(score))
      .next(caught(invoke(stack, 'Rank', steps.rank)))
      .next(caught(write))
      .next(caught(invoke(stack, 'Seal', steps.seal))),
  )
}

type Catchable = TaskStateBase | Map

const runIds = {
  tenantId: JsonPath.stringAt('$.tenantId'),
  schemeId: JsonPath.stringAt('$.schemeId'),
  period: JsonPath.stringAt('$.period'),
  runId: JsonPath.stringAt('$.runId'),
}

interface Each {
  list: string
  item: string
  step: IChainable
}

/** The step once for each entry of a list, a bounded number at a time; what it returns is dropped. */
function eachOf(stack: AppStack, id: string, { list, item, step }: Each): Map {
  const map = new Map(stack, id, {
    itemsPath: `$.${list}`,
    itemSelector: { ...runIds, [item]: JsonPath.stringAt('$$.Map.Item.Value') },
    maxConcurrency: 10,
    resultPath: JsonPath.DISCARD,
  })
  map.itemProcessor(step)
  return map
}

/** Calls a function and answers what it returns. A broken service is tried again, an answer of our own code is not. */
function invoke(stack: AppStack, id: string, fn: AppFunction): TaskStateBase {
  const task = new LambdaInvoke(stack, id, {
    lambdaFunction: fn,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    taskTimeout: Timeout.duration(fn.timeout!),
  })
  return task.addRetry({
    errors: [...serviceErrors],
    interval: Duration.seconds(2),
    maxAttempts: 6,
    backoffRate: 2,
    maxDelay: Duration.minutes(1),
    jitterStrategy: JitterType.FULL,
  })
}

const serviceErrors = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.TooManyRequestsException',
  // The sandbox died or ran out of time; every step may run twice.
  'Lambda.Unknown',
  'Sandbox.Timedout',
  'States.Timeout',
] as const

/** Records the failure with the run and ends the execution as failed. */
function recordFailure(stack: AppStack, fn: AppFunction): TaskStateBase {
  const ended = new Fail(stack, 'RunFailed', {
    error: 'RunFailed',
    cause: 'The step that failed stands in the run and in the history.',
  })
  const record = invoke(stack, 'Fail', fn).addCatch(ended, {
    errors: [Errors.ALL],
    resultPath: JsonPath.DISCARD,
  })
  record.next(ended)
  return record
}
