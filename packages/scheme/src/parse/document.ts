import { parseDocument, type YAMLError } from 'yaml'
import type { Problem } from '../problem.ts'
import type { Text } from '../schema.ts'

export type Format = 'yaml' | 'json'
export type Read = { ok: true; value: unknown } | { ok: false; problems: Problem[] }

const maxCharacters = 2_000_000
/** Enough for a shared list of lights, far too few for a billion laughs. */
const maxAliasCount = 100

const refusal = (code: string, place: string, message: Text, hint: Text): Read => ({
  ok: false,
  problems: [{ code, place, message, hint, severity: 'error' }],
})

const tooLarge = () =>
  refusal(
    'document_too_large',
    '',
    { zh: `方案超过 ${maxCharacters} 个字符`, en: `The scheme has more than ${maxCharacters} characters` },
    { zh: '拆成几份方案', en: 'Split it into several schemes' },
  )

const unreadable = (detail: string, place = '') =>
  refusal(
    'document_unreadable',
    place,
    { zh: `文档读不懂：${detail}`, en: `The document cannot be read: ${detail}` },
    { zh: '检查缩进、引号、括号和别名', en: 'Check indentation, quotes, brackets and aliases' },
  )

/** The reader quotes what it could not read, which may be a whole page. */
const firstWords = (message: string) => (message.split('\n')[0] ?? '').slice(0, 200)

const faultOf = (fault: YAMLError): Problem => ({
  code: fault.code === 'DUPLICATE_KEY' ? 'document_duplicate_key' : 'document_syntax',
  place: `line ${fault.linePos?.[0].line ?? 1}`,
  message: {
    zh: `写法有误：${firstWords(fault.message)}`,
    en: `Not well written: ${firstWords(fault.message)}`,
  },
  hint: {
    zh: '检查这一行的缩进、引号和重复的键',
    en: 'Check indentation, quotes and repeated keys on this line',
  },
  severity: 'error',
})

/** JSON.parse keeps the last of two equal keys; the YAML reader, which reads JSON too, refuses them. */
function readYaml(text: string): Read {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: true,
  })
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) return { ok: false, problems: faults.slice(0, 20).map(faultOf) }
  return { ok: true, value: document.toJS({ maxAliasCount }) }
}

const looksLikeJson = (text: string) => /^\s*\{/.test(text)

/** Text → plain values, or what stands in the way. Never throws. */
export function readDocument(written: string, format?: Format): Read {
  if (written.length > maxCharacters) return tooLarge()
  // Editors on Windows put a byte order mark in front, which JSON does not know.
  const text = written.replace(/^\ufeff/, '')
  try {
    if (format === 'json' || (!format && looksLikeJson(text))) JSON.parse(text)
    return readYaml(text)
  } catch (fault) {
    // Syntax of JSON, too many aliases, or nesting deeper than the stack.
    return unreadable(fault instanceof Error ? firstWords(fault.message) : 'unknown')
  }
}
