// Nothing to escape, no surrogates: almost every string, and much quicker than asking JSON.stringify.
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/

/** A lone surrogate has no UTF-8, so no bytes to agree on. */
function text(value: string): string {
  if (plain.test(value)) return `"${value}"`
  if (!value.isWellFormed()) throw new TypeError('not_canonical: lone surrogate')
  return JSON.stringify(value)
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not_canonical: ${value}`)
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  throw new TypeError(`not_canonical: ${typeof value}`)
}

/** Dates, maps and the like have no one JSON; they must be turned into values first. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function members(value: Record<string, unknown>): string {
  let all = ''
  // The default sort is by UTF-16 code units, as the RFC asks.
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) all += `${all && ','}${text(key)}:${canonicalJson(member)}`
  }
  return all
}

/**
 * RFC 8785: one text for one value, whatever order its keys were set in. Keys sort by UTF-16 code units, numbers print as
 * ECMAScript prints them, undefined members are left out. Throws `not_canonical` for what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return scalar(value)
  if (!isPlain(value)) throw new TypeError('not_canonical: not a plain object')
  return `{${members(value as Record<string, unknown>)}}`
}
