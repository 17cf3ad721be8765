import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { ObjectLockRetention, ObjectOwnership, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { tables, type BucketId, type TableId } from '@plumbline/core/tables'
import { acknowledgeFinding } from '../acknowledge.ts'
import type { Deployment } from '../config.ts'
import { DataTable } from '../constructs/data-table.ts'
import { keepBucket } from '../constructs/keep-bucket.ts'

export interface StorageStackProps extends StackProps {
  deployment: Deployment
}

/** What must survive: tables, buckets, keys. Nothing here is deleted by deleting a stack. */
export class StorageStack extends Stack {
  readonly tables: Record<TableId, DataTable>
  readonly buckets: Record<BucketId, IBucket>
  readonly accessLogs: IBucket
  readonly sessionSecret: Secret
  readonly cookieSecret: Secret

  constructor(scope: Construct, id: string, { deployment, ...props }: StorageStackProps) {
    super(scope, id, { ...props, terminationProtection: true })
    this.tables = defineTables(this)
    this.accessLogs = defineAccessLogs(this, deployment)
    this.buckets = defineBuckets(this, this.accessLogs, deployment)
    this.sessionSecret = defineSecret(
      this,
      'SessionSecret',
      'Plumbline: signs the session tokens the API accepts',
    )
    this.cookieSecret = defineSecret(
      this,
      'CookieSecret',
      'Plumbline: seals the cookie in which the web keeps a session',
    )
  }
}

function defineTables(stack: Stack): Record<TableId, DataTable> {
  const ids = Object.keys(tables) as TableId[]
  const made = ids.map((id) => [id, new DataTable(stack, `${id[0]!.toUpperCase()}${id.slice(1)}Table`)])
  return Object.fromEntries(made) as Record<TableId, DataTable>
}

function defineAccessLogs(stack: Stack, { logDays }: Deployment): IBucket {
  const bucket = keepBucket(stack, 'AccessLogs', {
    // CloudFront delivers its log through ACLs and no other way.
    objectOwnership: ObjectOwnership.OBJECT_WRITER,
    lifecycleRules: [{ expiration: Duration.days(logDays) }],
  })
  acknowledgeFinding(
    bucket,
    'S1',
    'It receives the access logs of all other buckets; logging itself would never end.',
  )
  return bucket
}

function defineBuckets(
  stack: Stack,
  serverAccessLogsBucket: IBucket,
  { seals }: Deployment,
): Record<BucketId, IBucket> {
  const retention =
    seals.mode === 'compliance' ? ObjectLockRetention.compliance : ObjectLockRetention.governance
  const uploads = keepBucket(stack, 'Uploads', {
    serverAccessLogsBucket,
    lifecycleRules: [{ expiration: Duration.days(30) }],
  })
  announceUploads(uploads)
  return {
    uploads,
    documents: keepBucket(stack, 'Documents', { serverAccessLogsBucket, versioned: true }),
    seals: keepBucket(stack, 'Seals', {
      serverAccessLogsBucket,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: retention(Duration.days(seals.days)),
    }),
  }
}

// CDK's own switch for this brings a custom resource with a function of its own; CloudFormation needs only the property.
function announceUploads(bucket: IBucket): void {
  const resource = bucket.node.defaultChild as CfnBucket
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
}

// 43 letters and digits also read as the 32 bytes in base64url that the cookie's key must be.
function defineSecret(stack: Stack, id: string, description: string): Secret {
  const secret = new Secret(stack, id, {
    description,
    generateSecretString: { passwordLength: 43, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  })
  acknowledgeFinding(
    secret,
    'SMG4',
    'A new key signs everybody out, so it is changed by hand and on purpose (infra/README.md, "Changing a key").',
  )
  return secret
}
