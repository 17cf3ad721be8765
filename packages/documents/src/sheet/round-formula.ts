import type { Rounding } from '@plumbline/scheme'

/** Spreadsheets only know 四舍五入: an exact half, in points of eight decimals, goes to the even neighbour as twice the rounded half of it. */
export function roundFormula(value: string, { decimals, mode }: Rounding): string {
  const rounded = `ROUND(${value},${decimals})`
  if (mode === 'half_up') return rounded
  const [scale, steps] = [10 ** decimals, `${value}*${10 ** decimals}`]
  return `IF(ROUND(MOD(${steps},1),${8 - decimals})=0.5,2*ROUND(${steps}/2,0)/${scale},${rounded})`
}
