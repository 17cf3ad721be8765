import type { Problem } from '@plumbline/scheme'
import type { Fact } from '@plumbline/scoring'
import { finding, text } from '../findings.ts'
import type { FactRow } from './fact-row.ts'

type Vintage = NonNullable<Fact['vintage']>

const words: Record<Vintage, readonly string[]> = {
  flash: ['flash', '预统计', '预统计数'],
  preliminary: ['preliminary', '初步', '初步数', '初步核算', '初步核算数'],
  final: ['final', '最终', '最终数', '最终核实', '最终核实数'],
}
const known = new Map(
  (Object.keys(words) as Vintage[]).flatMap((vintage) =>
    words[vintage].map((word) => [word, vintage] as const),
  ),
)

/** 版次 of a line; nothing where the column is empty or not there, which says nothing about how firm the figure is. */
export function readVintage(row: FactRow): { vintage?: Vintage } | { problem: Problem } {
  const word = row.text('vintage')
  if (word === '') return {}
  const vintage = known.get(word.toLowerCase())
  if (vintage) return { vintage }
  return {
    problem: finding('fact_vintage', row.place('vintage'), {
      message: text(`不认识版次“${word}”。`, `“${word}” is no vintage.`),
      hint: text(
        '写：预统计、初步、最终核实；没有则留空。',
        'Write flash, preliminary or final, or nothing where none is stated.',
      ),
    }),
  }
}
