import { join } from 'node:path'
import { buildApp } from './app.ts'
import { availableAssets, bundledAssets } from './assets.ts'
import { deployments } from './config.ts'

// Each partition's assembly: cdk.out/<partition>/Storage.template.json and App.template.json.
const outdir = join(import.meta.dirname, '../cdk.out')
const assets = process.argv.includes('--bundled') ? bundledAssets() : availableAssets()

for (const deployment of Object.values(deployments)) {
  buildApp(deployment, assets, join(outdir, deployment.partition)).app.synth()
}
console.log('synthesized cdk.out/aws and cdk.out/aws-cn')
if (assets.missing.length > 0) {
  console.log(
    `Not bundled: ${assets.missing.join(', ')}. These templates can be read and run locally, not deployed;`,
  )
  console.log('to deploy: npm run build && npm run synth -- --bundled')
}
