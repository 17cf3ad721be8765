/** A lone surrogate has no UTF-8, so no bytes to agree on. */
function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('not_canonical: lone surrogate')
  return JSON.stringify(value)
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not_canonical: ${value}`)
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return JSON.stringify(value)
  throw new TypeError(`not_canonical: ${typeof value}`)
}

/** Dates, maps and the like have no one JSON; they must be turned into values first. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/**
 * RFC 8785: one text for one value, whatever order its keys were set in. Keys sort by UTF-16 code units, numbers print as
 * ECMAScript prints them, undefined members are left out. Throws `not_canonical` for what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return scalar(value)
  if (!isPlain(value)) throw new TypeError('not_canonical: not a plain object')
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, member]) => `${text(key)}:${canonicalJson(member)}`).join(',')}}`
}
