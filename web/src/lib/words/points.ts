import { showPoints } from '@plumbline/scoring'

const decimals = 8
const figureSpace = '\u2007'

/**
 * Exact points for a column of figures: idle zeros are left blank at their full width, so that the decimal points stand
 * under each other. alignedPoints(9_269_000_000) → '92.69' and six figure spaces.
 */
export function alignedPoints(points: number): string {
  const [whole = '', rest = ''] = showPoints(points).split('.')
  return `${whole}.${rest.padEnd(decimals, figureSpace)}`
}
