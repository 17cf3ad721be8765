import { shiftDecimal } from './decimal.ts'
import { figureProblem } from './figure-problem.ts'
import type { FigureProblem } from './figure-problem.ts'

/** Factors that come from a mistaken unit rather than from a good or bad month. A figure within half an order of one is asked about. */
const slips = [
  { power: 8, factor: '100,000,000', units: ['元', '亿元'] },
  { power: 4, factor: '10,000', units: ['元', '万元', '亿元'] },
] as const

const confusable: Readonly<Record<string, string>> = { 元: '万元/亿元', 万元: '元/亿元', 亿元: '元/万元' }

interface GuardInput {
  address: string
  value: string
  previous: string | null | undefined
  unit: string
}

/** 「是否误用了元/亿元？」 when the value is about 10⁴ or 10⁸ times off the previous one, or a share looks like a fraction. */
export function guardUnit({ address, value, previous, unit }: GuardInput): FigureProblem | undefined {
  const ratio = Math.log10(Math.abs(Number(value) / Number(previous ?? '0')))
  if (!Number.isFinite(ratio)) return undefined
  const detail = { address, raw: value, figure: previous!, unit }
  // Only downwards: a growth rate may well rise from 0.1 to 10, but 0.475 after 46.2 is a share typed as a fraction.
  const isFraction = unit === '%' && Math.abs(ratio + 2) <= 0.5 && Math.abs(Number(value)) <= 1
  if (isFraction) return figureProblem('fraction_suspect', { ...detail, suggestion: shiftDecimal(value, 2) })
  const slip = slips.find(
    (s) => Math.abs(Math.abs(ratio) - s.power) <= 0.5 && (s.units as readonly string[]).includes(unit),
  )
  return (
    slip && figureProblem('unit_suspect', { ...detail, label: slip.factor, suggestion: confusable[unit]! })
  )
}
