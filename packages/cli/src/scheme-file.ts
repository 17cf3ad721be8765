import { readFile } from 'node:fs/promises'
import { isError, lintScheme, parseScheme, type Scheme } from '@plumbline/scheme'
import type { Checked } from './findings.ts'
import type { Member } from './roster/read-roster.ts'

/** How many of each class there are, and how many stand under somebody, for rules that depend on it. */
export const classSizes = (members: readonly Member[]) =>
  [...Map.groupBy(members, (one) => one.class)].map(([id, own]) => ({
    class: id,
    count: own.length,
    under: own.filter(({ parents }) => parents).length,
  }))

/** A scheme whose shape is right; whether it makes sense, `schemeErrors` says. */
export async function parseSchemeFile(path: string): Promise<Checked<Scheme>> {
  const parsed = parseScheme(await readFile(path, 'utf8'))
  return parsed.ok ? { ok: true, value: parsed.scheme } : parsed
}

/** What would keep the scheme from being published for these members. Advice is for `lint`. */
export const schemeErrors = (scheme: Scheme, members: readonly Member[]) =>
  lintScheme(scheme, classSizes(members)).filter(isError)
