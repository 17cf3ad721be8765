import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Names, sizes and times of all sources under folders (or of single files): another stamp as soon as one of them is not the same. */
export function sourceStamp(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesOf(path)) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${file}\n${size} ${mtimeMs}\n`)
    }
  return hash.digest('hex').slice(0, 20)
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const inside = readdirSync(path, { withFileTypes: true, recursive: true })
  const sources = inside.filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return sources.map(({ parentPath, name }) => join(parentPath, name)).sort()
}
