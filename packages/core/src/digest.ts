import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** RFC 8785 text: the same bytes for the same value on any machine. */
export function canonicalText(value: unknown): string {
  return canonicalize(value) ?? 'null'
}

export const digestBytes = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

export const digestOf = (value: unknown): string => digestBytes(canonicalText(value))
