/**
 * Fractions from 0 to below 1, the same for the same seed on every machine: mulberry32 (Tommy Ettinger, public domain),
 * 32-bit whole-number steps only. Any whole seed; its lowest 32 bits count. Seed 1 begins 0.6270739405881613, 0.002735721180215478.
 */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
