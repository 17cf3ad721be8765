import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { functions, type FunctionName } from '../functions.ts'

/** Says which sources are not there before anything is bundled. */
export function refuseMissing(root: string, names: readonly FunctionName[]): void {
  const unknown = names.filter((name) => !(name in functions))
  if (unknown.length > 0)
    throw new Error(
      `no such function: ${unknown.join(', ')}. There are: ${Object.keys(functions).join(', ')}`,
    )
  const missing = names.map((name) => functions[name].entry).filter((entry) => !existsSync(join(root, entry)))
  if (missing.length > 0) throw new Error(`no source at ${missing.join(', ')}`)
}
