import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { AppStack } from '../stacks/app-stack.ts'
import { AppFunction } from './app-function.ts'
import { addDeadLetters } from './dead-letters.ts'

/** A file arrives in the uploads bucket → its cells are checked. What fails for good waits in a queue. */
export function addSubmission(stack: AppStack): void {
  const lost = addDeadLetters(stack, 'LostUploads', 'uploads-lost')
  const submission = new AppFunction(stack, 'submission', {
    tables: { directory: ['read'], tenant: ['read', 'append'], audit: ['append'] },
    // It puts the same workbook back with its wrong cells marked.
    // A file whose figures were taken is kept with the documents.
    buckets: { uploads: ['get', 'put'], documents: ['put'] },
    reserved: stack.deployment.uploadsAtOnce,
    deadLetterQueue: lost,
  })
  new Rule(stack, 'Uploaded', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [stack.storage.buckets.uploads.bucketName] } },
    },
    targets: [
      new LambdaFunction(submission, {
        deadLetterQueue: lost,
        maxEventAge: Duration.hours(6),
        retryAttempts: 10,
      }),
    ],
  })
}
