import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

const installed = join(import.meta.dirname, '../../node_modules')

/** Copies a package, or some of its files, to where the bundle in `folder` will look for it. */
export function copyPackage(folder: string, name: string, files: readonly string[] = ['.']): void {
  const source = join(installed, name)
  if (!existsSync(source))
    throw new Error(`${name} is not installed: bundle on Linux x64, where npm ci installs it.`)
  for (const file of files)
    cpSync(join(source, file), join(folder, 'node_modules', name, file), { recursive: true })
}
