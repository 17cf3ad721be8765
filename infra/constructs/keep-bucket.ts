import { RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/** A private bucket: TLS only, encrypted, never public, kept when its stack goes. */
export function keepBucket(scope: Construct, id: string, props: BucketProps): IBucket {
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(props.serverAccessLogsBucket && { serverAccessLogsPrefix: `${id.toLowerCase()}/` }),
    ...props,
  })
  // CDK writes `policy?` in the interface and `policy | undefined` in the class, which exactOptionalPropertyTypes tells apart.
  return bucket as IBucket
}
