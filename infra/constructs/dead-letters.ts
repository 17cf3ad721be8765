import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { AppStack } from '../stacks/app-stack.ts'
import { acknowledgeFinding } from '../acknowledge.ts'
import type { Runbook } from '../runbooks.ts'
import { addAlarm } from './alarm.ts'

/** Where events end that nobody could take; the first one rings. */
export function addDeadLetters(stack: AppStack, id: string, runbook: Runbook): Queue {
  const queue = new Queue(stack, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
  acknowledgeFinding(
    queue,
    'SQS3',
    'It is itself a dead-letter queue, of an event rule or a schedule, which the rule does not see.',
  )
  const metric = queue.metricApproximateNumberOfMessagesVisible()
  addAlarm(queue, 'Waiting', { metric, runbook, topic: stack.alarms })
  return queue
}
