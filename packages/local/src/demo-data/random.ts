/** Next number in [0, 1). */
export type Random = () => number

/** mulberry32 from a hash of the seed's text: each series has its own stream, so their order does not matter. */
export function makeRandom(seed: string): Random {
  let state = hashText(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** About normal with mean 0 and deviation 1, from sums alone: no log or cos whose last digit could differ by machine. */
export function drawNormal(random: Random): number {
  return (random() + random() + random() + random() - 2) * 1.732
}

export function drawBetween(random: Random, low: number, high: number): number {
  return low + (high - low) * random()
}
