import { readFileSync } from 'node:fs'
import type { DemoJurisdiction } from './types.ts'

/** The text of the jurisdiction's scheme, as a person would upload it. */
export function readPreset(jurisdiction: DemoJurisdiction): string | null {
  if (jurisdiction.presetFile === null) return null
  return readFileSync(presetUrl(jurisdiction.presetFile), 'utf8')
}

const presetUrl = (file: string) => new URL(`../../../scheme/presets/${file}`, import.meta.url)
