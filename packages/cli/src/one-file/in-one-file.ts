import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sourceStamp } from './source-stamp.ts'

export interface Gathering {
  /** Of the repository: what is made lies with what was installed, so that its imports are found. */
  root: string
  entry: string
  /** Whatever the entry may come to import. */
  sources: readonly string[]
}

/**
 * The address of `entry` with all it imports in a few files, made anew whenever a source changes: finding and reading some eight hundred
 * small modules takes longer than scoring a month. Nothing where that cannot be made: no place to write, no bundler.
 */
export async function inOneFile({ root, entry, sources }: Gathering): Promise<string | undefined> {
  try {
    const cache = join(root, 'node_modules/.cache/plumbline')
    const stamp = sourceStamp([...sources, 'package-lock.json'].map((path) => join(root, path)))
    const made = join(cache, stamp)
    if (!existsSync(made)) await make(join(root, entry), { cache, made })
    return pathToFileURL(join(made, 'entry.mjs')).href
  } catch {
    return undefined
  }
}

/** Whole or not at all: two commands may start at once, and one may be cut off. */
async function make(entry: string, { cache, made }: { cache: string; made: string }): Promise<void> {
  const { build } = await import('esbuild')
  const half = `${made}.${randomUUID()}`
  mkdirSync(half, { recursive: true })
  try {
    await build({
      entryPoints: { entry },
      outdir: half,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      external: ['@myriaddreamin/*'],
      banner: { js: requireForCommonJs },
      logLevel: 'silent',
    })
    if (!existsSync(made)) renameSync(half, made)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  forgetOld(cache)
}

const dayMs = 24 * 60 * 60 * 1000

/** Not those of today: a command that began before the sources changed may still be reading one. */
function forgetOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    if (Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true, force: true })
  }
}

// Packages in CommonJS call require() for Node's own modules, which an ES module does not have.
const requireForCommonJs =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);"
