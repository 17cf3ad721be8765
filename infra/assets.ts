import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleFolder, clientFolder, functionNames, type FunctionName } from './functions.ts'

/** Where the code of each function and the web's client files are taken from. */
export interface Assets {
  folder(name: FunctionName): string
  client: string
  /** Functions that stand in the template with no code behind them. */
  missing: readonly FunctionName[]
}

const root = join(import.meta.dirname, '..')
const isBundled = (name: FunctionName) => existsSync(join(root, bundleFolder(name), 'index.mjs'))

/** Every function from dist/, or an error that says what to run. */
export function bundledAssets(): Assets {
  const missing = functionNames.filter((name) => !isBundled(name))
  if (missing.length > 0) throw new Error(`not bundled: ${missing.join(', ')}. Run \`npm run build\` first.`)
  return { folder: (name) => join(root, bundleFolder(name)), client: join(root, clientFolder), missing }
}

/** What is bundled from dist/, the rest as placeholders: a true template that refuses to be deployed. */
export function availableAssets(): Assets {
  const missing = functionNames.filter((name) => !isBundled(name))
  return {
    folder: (name) => (missing.includes(name) ? placeholderFolder() : join(root, bundleFolder(name))),
    client: existsSync(join(root, clientFolder)) ? join(root, clientFolder) : placeholderFolder(),
    missing,
  }
}

/** No code at all: the shape of the cloud without building anything. */
export const placeholderAssets = (): Assets => ({
  folder: placeholderFolder,
  client: placeholderFolder(),
  missing: functionNames,
})

function placeholderFolder(): string {
  const folder = join(tmpdir(), 'plumbline-placeholder')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.mjs'), "throw new Error('not bundled: run npm run build')\n")
  return folder
}
