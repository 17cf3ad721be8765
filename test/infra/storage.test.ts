import { describe, expect, test } from 'vitest'
import { tables } from '@plumbline/core/tables'
import { StorageStack } from '../../infra/stacks/storage-stack.ts'
import { buildApp } from '../../infra/app.ts'
import { placeholderAssets } from '../../infra/assets.ts'
import { deployments } from '../../infra/config.ts'
import { ofType, partitions, synthesize } from './synthesized.ts'

describe.each(partitions)('storage in %s', (partition) => {
  const { storage } = synthesize(partition)
  const made = ofType(storage, 'AWS::DynamoDB::Table')

  test('there is one table for each that core declares', () => {
    expect(made.map(([id]) => id.replace(/Table.*/, '').toLowerCase()).sort()).toEqual(
      Object.keys(tables).sort(),
    )
  })

  test.each(made)('%s is recoverable, encrypted with a key of its own, protected and kept', (_id, table) => {
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    })
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })

  test('no two tables share a key, and each key rotates and is kept', () => {
    const keys = made.map(([, table]) => JSON.stringify(table.Properties['SSESpecification']))
    expect(new Set(keys).size).toBe(made.length)
    for (const [, key] of ofType(storage, 'AWS::KMS::Key')) {
      expect(key).toMatchObject({ Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Retain' })
    }
  })

  test('every bucket is private, encrypted and kept', () => {
    const buckets = ofType(storage, 'AWS::S3::Bucket')
    expect(buckets).toHaveLength(4)
    for (const [, bucket] of buckets) {
      expect(bucket.DeletionPolicy).toBe('Retain')
      expect(bucket.Properties).toMatchObject({
        BucketEncryption: expect.anything() as unknown,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      })
    }
  })

  test('every bucket refuses a connection without TLS', () => {
    const policies = ofType(storage, 'AWS::S3::BucketPolicy').map(([, policy]) =>
      JSON.stringify(policy.Properties),
    )
    expect(policies).toHaveLength(4)
    for (const policy of policies)
      expect(policy).toContain('{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"')
  })

  test('uploads go after 30 days and are announced; seals cannot be changed for ten years', () => {
    const [uploads, seals] = ['Uploads', 'Seals'].map((name) =>
      ofType(storage, 'AWS::S3::Bucket').find(([id]) => id.startsWith(name)),
    )
    expect(uploads?.[1].Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    })
    expect(seals?.[1].Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } } },
    })
  })
})

test('the storage stack refuses to be deleted', () => {
  const { storage } = buildApp(deployments.aws, placeholderAssets())
  expect(storage).toBeInstanceOf(StorageStack)
  expect(storage.terminationProtection).toBe(true)
})
