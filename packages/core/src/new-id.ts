import { v7 } from 'uuid'

/** 20 characters of base 36 from a UUIDv7's first 100 bits: time-ordered, no collision worth naming. */
export function createId(prefix: string): string {
  const hex = v7().replaceAll('-', '').slice(0, 25)
  return `${prefix}_${BigInt(`0x${hex}`).toString(36).padStart(20, '0')}`
}
