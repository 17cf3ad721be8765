import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { AppStack } from '../stacks/app-stack.ts'
import { AppFunction } from './app-function.ts'
import { addDeadLetters } from './dead-letters.ts'
import { addMail } from './mail.ts'

/** Every five minutes: open, remind, close and run what is due. A missed call is caught up by the next. */
export function addCalendar(stack: AppStack, run: StateMachine): void {
  const calendar = new AppFunction(stack, 'calendar', {
    tables: {
      directory: ['read', 'append', 'remove'],
      tenant: ['read', 'append'],
      audit: ['append'],
    },
    environment: { STATE_MACHINE_ARN: run.stateMachineArn },
  })
  calendar.addToRolePolicy(
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [run.stateMachineArn] }),
  )
  addMail(calendar, stack.deployment.mail)
  const missed = addDeadLetters(stack, 'MissedCalls', 'calendar-missed')
  const role = new Role(stack, 'ScheduleRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [calendar.functionArn] }),
  )
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [missed.queueArn] }))
  new CfnSchedule(stack, 'EveryFiveMinutes', {
    scheduleExpression: 'rate(5 minutes)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: calendar.functionArn,
      roleArn: role.roleArn,
      deadLetterConfig: { arn: missed.queueArn },
      retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 240 },
    },
  })
}
