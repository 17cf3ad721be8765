import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const skipped = new Set(['node_modules', 'build', 'dist', '.svelte-kit', 'paraglide', 'README.md'])
const isTest = (name: string) => /\.test\.ts$/.test(name)

/** A digest of the files under some paths, by name and content. Tests and what is itself built do not count. */
export async function hashSources(root: string, paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map((path) => listFiles(root, path)))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

async function listFiles(root: string, path: string): Promise<string[]> {
  const found = await stat(join(root, path)).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return [path]
  const names = (await readdir(join(root, path))).filter((name) => !skipped.has(name) && !isTest(name))
  return (await Promise.all(names.map((name) => listFiles(root, `${path}/${name}`)))).flat()
}
