import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Assets } from './assets.ts'
import type { Deployment } from './config.ts'
import { AppStack } from './stacks/app-stack.ts'
import { StorageStack } from './stacks/storage-stack.ts'

export interface Plumbline {
  app: App
  storage: StorageStack
  main: AppStack
}

/** Two stacks by lifetime: what is kept whatever happens, and what any release may replace. */
export function buildApp(deployment: Deployment, assets: Assets, outdir?: string): Plumbline {
  const app = new App({ analyticsReporting: false, context: flags, ...(outdir && { outdir }) })
  const common = { env: environmentOf(deployment), tags: { project: 'plumbline', stage: deployment.stage } }
  const named = (lifetime: string) => ({ ...common, stackName: `plumbline-${deployment.stage}-${lifetime}` })
  const storage = new StorageStack(app, 'Storage', { ...named('storage'), deployment })
  const main = new AppStack(app, 'App', { ...named('app'), deployment, assets, storage })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { writeSuppressionsToCloudFormation: true }))
  return { app, storage, main }
}

const environmentOf = ({ account, region }: Deployment) => ({ region, ...(account && { account }) })

// What a new CDK project switches on and concerns us; cdk.json is read by the CLI only, and we synthesize without it.
const flags = {
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/custom-resources:installLatestAwsSdkDefault': false,
}
