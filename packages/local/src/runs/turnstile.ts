/** Lets so many pieces of work through at once, the rest in order of arrival. */
export function createTurnstile(atOnce: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (inside >= atOnce) await new Promise<void>((enter) => waiting.push(enter))
    else inside++
    try {
      return await work()
    } finally {
      // Whoever waits takes over the place, so that nobody slips in between.
      const next = waiting.shift()
      if (next) next()
      else inside--
    }
  }
}
