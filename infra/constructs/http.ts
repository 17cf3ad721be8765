import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { AppStack } from '../stacks/app-stack.ts'
import { AppFunction } from './app-function.ts'

/** The authenticated API: every route of the contract. */
export function addHttp(stack: AppStack, run: StateMachine): AppFunction {
  const http = new AppFunction(stack, 'http', {
    tables: {
      directory: ['read', 'append', 'remove'],
      tenant: ['read', 'append', 'check'],
      // Nothing rewrites or deletes an entry: auditors read, every verb adds.
      audit: ['read', 'append'],
      published: ['read', 'append'],
    },
    // put on uploads is what a presigned address passes on.
    buckets: { uploads: ['get', 'put'], documents: ['get'], seals: ['get'] },
    secrets: { SESSION_SECRET_ARN: stack.storage.sessionSecret },
    environment: {
      ISSUERS: JSON.stringify(stack.deployment.issuers),
      STATE_MACHINE_ARN: run.stateMachineArn,
    },
  })
  http.addToRolePolicy(
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [run.stateMachineArn] }),
  )
  return http
}
