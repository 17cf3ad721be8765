import type { Scheme } from '@plumbline/scheme'
import { publish, type SubjectScore } from '@plumbline/scoring'
import type { Language } from '../language.ts'

const heads = { zh: ['板块合计', '加减分'], en: ['boards', 'bonus and deduction'] } as const

/** Two more columns of the ranking, where the scheme has a ledger. */
export const ledgerHeads = ({ ledger }: Scheme, language: Language): readonly string[] =>
  ledger ? heads[language] : []

/** What the boards made, and what the ledger added to it or took from it; empty where there is no score. */
export function ledgerCells({ ledger, rounding }: Scheme, { raw, stages }: SubjectScore): string[] {
  if (!ledger) return []
  const stage = stages.find(({ kind }) => kind === 'ledger')
  const change = stage ? publish(stage.after - stage.before, rounding) : ''
  return [raw === null ? '' : publish(raw, rounding), change]
}
