import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { acknowledgeFinding, acknowledgeWildcard } from '../acknowledge.ts'
import type { AppStack } from '../stacks/app-stack.ts'
import { keepBucket } from './keep-bucket.ts'

/** The web's client files. Older releases' files stay, for pages that are still open in a browser. */
export function addClientFiles(stack: AppStack): IBucket {
  const bucket = keepBucket(stack, 'ClientFiles', { serverAccessLogsBucket: stack.storage.accessLogs })
  const role = makeRole(stack, bucket)
  const logs = new LogGroup(stack, 'ClientFilesCopyLogs', {
    retention: stack.deployment.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  logs.grantWrite(role)
  new BucketDeployment(stack, 'ClientFilesCopy', {
    sources: [Source.asset(stack.assets.client)],
    destinationBucket: bucket,
    prune: false,
    cacheControl: [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.days(365)),
      CacheControl.immutable(),
    ],
    logGroup: logs,
    // Its own grants would hold s3:GetObject*, s3:List* and the like.
    role: role.withoutPolicyUpdates(),
  })
  acknowledgeFinding(
    stack,
    'L1',
    'The one function that is not ours copies files at deploy time; CDK sets its runtime.',
  )
  return bucket
}

function makeRole(stack: AppStack, bucket: IBucket): Role {
  const role = new Role(stack, 'ClientFilesRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  const staging = Stack.of(stack).formatArn({
    service: 's3',
    region: '',
    account: '',
    resource: `cdk-hnb659fds-assets-${Aws.ACCOUNT_ID}-${Aws.REGION}`,
  })
  role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [`${staging}/*`] }))
  role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects('*')] }))
  const reason =
    'Copies whatever files a release has, from the deployment bucket to this one and nowhere else.'
  for (const from of [staging, bucket.bucketArn]) acknowledgeWildcard(role, `${from}/*`, reason)
  role.addToPolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [staging, bucket.bucketArn] }),
  )
  return role
}
