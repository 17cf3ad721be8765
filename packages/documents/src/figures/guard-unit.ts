import { figureProblem } from './figure-problem.ts'
import type { FigureProblem } from './figure-problem.ts'

/** Factors that come from a mistaken unit rather than from a good or bad month. A figure within half an order of one is asked about. */
const slips = [
  { power: 8, label: { up: '1 亿倍', down: '1 亿分之一' }, units: ['元', '亿元'] },
  { power: 4, label: { up: '1 万倍', down: '1 万分之一' }, units: ['元', '万元', '亿元'] },
] as const
// Only downwards: a growth rate may well rise from 0.1 to 10, but 0.475 after 46.2 is a share typed as a fraction.
const percentSlip = { power: 2, label: { up: '100 倍', down: '百分之一' }, units: ['%'] } as const

interface GuardInput {
  address: string
  value: string
  previous: string | null | undefined
  unit: string
}

/** 「是否误用了元/万元？」 when the value is about 10⁴ or 10⁸ times off the previous one (10² for percentages). */
export function guardUnit({ address, value, previous, unit }: GuardInput): FigureProblem | undefined {
  const ratio = Math.log10(Math.abs(Number(value) / Number(previous ?? '0')))
  if (!Number.isFinite(ratio)) return undefined
  const slip = [...slips, percentSlip].find(
    (s) =>
      Math.abs(Math.abs(ratio) - s.power) <= 0.5 &&
      (s.units as readonly string[]).includes(unit) &&
      (s !== percentSlip || (ratio < 0 && Math.abs(Number(value)) <= 1)),
  )
  if (!slip) return undefined
  const suggestion = slip === percentSlip ? '小数（0.475）代替百分数（47.5）' : confusable(unit)
  const label = ratio > 0 ? slip.label.up : slip.label.down
  return figureProblem('unit_suspect', { address, raw: value, figure: previous!, unit, label, suggestion })
}

function confusable(unit: string): string {
  return unit === '亿元' ? '万元或元' : unit === '万元' ? '元或亿元' : '万元或亿元'
}
