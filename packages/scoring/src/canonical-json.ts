/** A lone surrogate has no UTF-8, so no bytes to agree on. */
function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('not_canonical: lone surrogate')
  return JSON.stringify(value)
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return text(value)
  refuseUnsayable(value)
  return String(value)
}

function refuseUnsayable(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not_canonical: ${value}`)
  if (value !== null && typeof value !== 'boolean' && typeof value !== 'number')
    throw new TypeError(`not_canonical: ${typeof value}`)
}

/** Dates, maps and the like have no one JSON; they must be turned into values first. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function keysOf(value: object): string[] {
  if (!isPlain(value)) throw new TypeError('not_canonical: not a plain object')
  // The default sort is by UTF-16 code units, as the RFC asks.
  return Object.keys(value).sort()
}

/** Key by key, for what an object cannot hold in the order it was set. */
function spellOut(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, spellOut).join(',')}]`
  if (typeof value !== 'object' || value === null) return scalar(value)
  const members = keysOf(value).flatMap((key) => {
    const member = (value as Record<string, unknown>)[key]
    return member === undefined ? [] : `${text(key)}:${spellOut(member)}`
  })
  return `{${members.join(',')}}`
}

/** Whole numbers come first in every object whenever they are set, and `__proto__` is not set at all. */
const isAwkward = (key: string) => {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57) || key === '__proto__'
}

/** The same value with its keys in order; undefined as soon as a key is met that would not stay there. */
function ordered(value: unknown): unknown {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) {
    refuseUnsayable(value)
    return value
  }
  return Array.isArray(value) ? orderedItems(value) : orderedMembers(value)
}

function orderedItems(items: readonly unknown[]): unknown[] | undefined {
  const copy: unknown[] = []
  for (const item of items) {
    const own = ordered(item)
    if (own === undefined) return undefined
    copy.push(own)
  }
  return copy
}

function orderedMembers(value: object): object | undefined {
  const copy: Record<string, unknown> = {}
  for (const key of keysOf(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    const own = isAwkward(key) ? undefined : ordered(member)
    if (own === undefined) return undefined
    copy[key] = own
  }
  return copy
}

/**
 * RFC 8785: one text for one value, whatever order its keys were set in. Keys sort by UTF-16 code units, numbers print as
 * ECMAScript prints them, undefined members are left out. Throws `not_canonical` for what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  const copy = ordered(value)
  if (copy === undefined) return spellOut(value)
  // One call for the whole is several times quicker than joining texts. A lone surrogate shows as its escape.
  const json = JSON.stringify(copy)
  return json.includes('\\ud') ? spellOut(value) : json
}
