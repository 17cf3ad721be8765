import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFunction } from './bundling/bundle-function.ts'
import { copyCompiler } from './bundling/copy-compiler.ts'
import { copyFonts } from './bundling/copy-fonts.ts'
import { refuseMissing } from './bundling/refuse-missing.ts'
import { bundleFolder, functionNames, type FunctionName } from './functions.ts'

// `node infra/bundle.ts` bundles all functions, `node infra/bundle.ts http score` just these. The web bundles itself: web/build-lambda.ts.
const root = join(import.meta.dirname, '..')
const named = process.argv.slice(2) as FunctionName[]
const names = named.length > 0 ? named : functionNames.filter((name) => name !== 'web')

refuseMissing(root, names)
await Promise.all(names.map(bundle))
console.log(`bundled into dist/: ${names.join(', ')}`)

async function bundle(name: FunctionName): Promise<void> {
  const folder = join(root, bundleFolder(name))
  rmSync(folder, { recursive: true, force: true })
  await bundleFunction(root, name)
  if (name !== 'report') return
  copyCompiler(folder)
  copyFonts(folder)
}
