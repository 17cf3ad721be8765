/** One figure, one JSON line. */
export function report(
  name: string,
  value: number,
  unit: string,
  more: Record<string, number | string> = {},
): void {
  console.log(JSON.stringify({ name, value: Math.round(value * 1000) / 1000, unit, ...more }))
}

export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const began = performance.now()
  const result = await work()
  return { seconds: (performance.now() - began) / 1000, result }
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
