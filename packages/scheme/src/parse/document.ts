import { parseDocument } from 'yaml'
import type { Problem } from '../problem.ts'
import { isTooDeep, lineTooDeep } from './depth.ts'
import { empty, notText, thrown, tooDeep, tooLarge } from './refusals.ts'
import { yamlFault } from './yaml-fault.ts'

export type Format = 'yaml' | 'json'
export type Read = { ok: true; value: unknown } | { ok: false; problems: Problem[] }

const maxCharacters = 2_000_000
/** Enough for a shared list of lights, far too few for a billion laughs. */
const maxAliasCount = 100

const refused = (...problems: Problem[]): Read => ({ ok: false, problems })

/** JSON.parse keeps the last of two equal keys; the YAML reader, which reads JSON too, refuses them. */
function readYaml(text: string): Read {
  const deep = lineTooDeep(text)
  if (deep !== undefined) return refused(tooDeep(`line ${deep}`))
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: true,
  })
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) return refused(...faults.slice(0, 20).map((fault) => yamlFault(fault, text)))
  if (document.contents === null) return refused(empty())
  const value: unknown = document.toJS({ maxAliasCount })
  return isTooDeep(value) ? refused(tooDeep()) : { ok: true, value }
}

const looksLikeJson = (text: string) => /^\s*\{/.test(text)

/** What bytes of something else, or of another encoding, are turned into; nobody writes these. */
const noText = /[\u0000-\u0008\u000e-\u001f\ufffd]/

/** Text → plain values, or what stands in the way. Never throws. */
export function readDocument(written: string, format?: Format): Read {
  const foreign = written.search(noText)
  if (foreign >= 0) return refused(notText(written.slice(0, foreign).split('\n').length))
  if (written.length > maxCharacters) return refused(tooLarge(maxCharacters))
  // Editors on Windows put a byte order mark in front, which JSON does not know.
  const text = written.replace(/^\ufeff/, '')
  if (text.trim() === '') return refused(empty())
  try {
    if (format === 'json' || (!format && looksLikeJson(text))) JSON.parse(text)
    return readYaml(text)
  } catch (fault) {
    return refused(thrown(fault))
  }
}
