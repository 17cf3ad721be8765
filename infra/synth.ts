import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import { readDefinition, type Template } from './asl.ts'
import { availableAssets, bundledAssets, type Assets } from './assets.ts'
import { deployments, type Deployment } from './config.ts'

const outdir = join(import.meta.dirname, '../cdk.out')

/** Writes one partition's templates to cdk.out/<partition> and, beside them, the state machine as plain ASL. */
function synthPartition(deployment: Deployment, assets: Assets): void {
  const folder = join(outdir, deployment.partition)
  mkdirSync(folder, { recursive: true })
  buildApp(deployment, assets, folder).app.synth()
  const template = JSON.parse(readFileSync(join(folder, 'App.template.json'), 'utf8')) as Template
  writeFileSync(join(folder, 'evaluation-run.asl.json'), JSON.stringify(readDefinition(template), null, 2))
}

const assets = process.argv.includes('--bundled') ? bundledAssets() : availableAssets()
for (const deployment of Object.values(deployments)) synthPartition(deployment, assets)
console.log(
  'cdk.out/aws and cdk.out/aws-cn: Storage.template.json, App.template.json, evaluation-run.asl.json',
)
if (assets.missing.length > 0) {
  console.log(
    `Not bundled: ${assets.missing.join(', ')}. These templates can be read and tested, not deployed;`,
  )
  console.log('to deploy: npm run build && npm run synth -- --bundled')
}
