import type { Scheme } from '@plumbline/scheme'
import { publish, readCoefficients, type SubjectScore } from '@plumbline/scoring'
import type { Language } from '../language.ts'

const heads = {
  zh: { boards: '板块合计', static: '静态', dynamic: '动态', product: '系数' },
  en: { boards: 'boards', static: 'static', dynamic: 'dynamic', product: 'coefficient' },
} as const

type Column = keyof (typeof heads)['zh']

/** What the boards made is a column of the ledger already, where there is one; the product is what pay goes by (S1-10). */
function columnsOf({ coefficients, ledger }: Scheme): Column[] {
  if (!coefficients) return []
  return [
    ...(ledger ? [] : ['boards' as const]),
    ...(coefficients.static ? ['static' as const] : []),
    ...(coefficients.dynamic ? ['dynamic' as const] : []),
    'product',
  ]
}

/** More columns of the ranking, where the scheme has coefficients. */
export const coefficientHeads = (scheme: Scheme, language: Language): string[] =>
  columnsOf(scheme).map((column) => heads[language][column])

/** What the boards made and the factors it was multiplied by; empty where there is no total. */
export function coefficientCells(scheme: Scheme, score: SubjectScore): string[] {
  const applied = readCoefficients(score)
  return columnsOf(scheme).map((column) => {
    if (column !== 'boards') return applied?.[column] ?? ''
    return score.raw === null ? '' : publish(score.raw, scheme.rounding)
  })
}
