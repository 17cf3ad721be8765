import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { acknowledgeWildcard } from '../acknowledge.ts'
import type { DataTable } from './data-table.ts'

// CDK's grantReadData and grantReadWriteData include Scan, so the actions stand here; they are those of core/table/dynamo.ts.
const tableActions = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  append: ['dynamodb:PutItem'],
  /** That something read still stands while another is written. */
  check: ['dynamodb:ConditionCheckItem'],
  remove: ['dynamodb:DeleteItem'],
  /** Repeatable puts in bulk: how a step of a run keeps what it computed. */
  bulk: ['dynamodb:BatchWriteItem'],
} as const
export type TableUse = keyof typeof tableActions

const readKey = ['kms:Decrypt', 'kms:DescribeKey']
const writeKey = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo']

export function grantTable(fn: IFunction, table: DataTable, uses: readonly TableUse[]): void {
  const actions = [...new Set(uses.flatMap((use) => [...tableActions[use]]))]
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [table.tableArn] }))
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: uses.some((use) => use !== 'read') ? [...readKey, ...writeKey] : readKey,
      resources: [table.key.keyArn],
      // The key opens for DynamoDB on the function's behalf, never for the function itself. Which domain KMS writes after the
      // region in China we could not try; only AWS fills in this value.
      conditions: { StringLike: { 'kms:ViaService': `dynamodb.${Stack.of(fn).region}.*` } },
    }),
  )
}

const bucketActions = { get: 's3:GetObject', put: 's3:PutObject' } as const
export type BucketUse = keyof typeof bucketActions

export function grantBucket(fn: IFunction, bucket: IBucket, uses: readonly BucketUse[]): void {
  // Exported by name here and now, so that the finding below can be named too; CDK would do it only while synthesizing.
  const arn = bucket.stack.exportValue(bucket.bucketArn)
  fn.addToRolePolicy(
    new PolicyStatement({ actions: uses.map((use) => bucketActions[use]), resources: [`${arn}/*`] }),
  )
  // Without it S3 answers 403, not 404, for a key that does not exist.
  if (uses.includes('get'))
    fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [arn] }))
  acknowledgeWildcard(
    fn.role!,
    `${arn}/*`,
    'Keys begin with a tenant and cannot be listed here; the wildcard ends in this bucket and these actions.',
  )
}
