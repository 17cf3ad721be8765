import type { Text } from '../../schema.ts'

/** The full mark of points that somebody wrote: the indicator's own points, 100, or else the most of them, which is then assumed. */
export function fullFor(most: number, points: number | undefined): { full: number; assumed: Text[] } {
  if (most === points || most === 100) return { full: most, assumed: [] }
  return {
    full: most,
    assumed: [
      { zh: `满分按最高的 ${most} 分计`, en: `The full mark is taken to be the most that is given, ${most}` },
    ],
  }
}
