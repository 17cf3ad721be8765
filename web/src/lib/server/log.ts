/** One line a problem, found again by the number its reader quotes. */
export function logProblem(level: 'ERROR' | 'WARN', at: { requestId: string; path: string }, error: unknown) {
  const stack = error instanceof Error ? error.stack : undefined
  console.error(JSON.stringify({ level, ...at, message: String(error), stack }))
}
