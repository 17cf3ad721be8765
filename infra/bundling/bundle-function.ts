import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleFolder, functions, type FunctionName } from '../functions.ts'
import { compilerPackage } from './copy-compiler.ts'

/** One function and all it imports as one ES module. */
export async function bundleFunction(root: string, name: FunctionName): Promise<void> {
  await build({
    entryPoints: [join(root, functions[name].entry)],
    outfile: join(root, bundleFolder(name), 'index.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    // Step Functions and our error map tell errors apart by name.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    external: [compilerPackage],
    banner: { js: requireForCommonJs },
    logLevel: 'warning',
  })
}

// Packages in CommonJS call require() for Node's own modules, which an ES module does not have.
const requireForCommonJs =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);"
