import type { SchemeInput } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import { expect, it } from 'vitest'
import { bonusOf, ledgerScheme } from '../ledger/ledger.fixture.ts'
import { factsOf, period } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import { readCoefficients } from './read-coefficients.ts'

const fixed = { otherwise: 3 }
const moving = { kind: 'expression', expression: '1.05' } as const

/** What a total of 80 was multiplied by after 30 points were added to it. */
function applied(coefficients?: SchemeInput['coefficients']) {
  const [one] = scoreSubjects({
    scheme: ledgerScheme({}, coefficients ? { coefficients } : {}),
    period,
    class: 'c',
    subjects: [{ id: 'u1', class: 'c' }],
    entries: [bonusOf('e1', '3')],
    facts: factsOf({ u1: { 'gdp.v': '80', 'tax.v': '80', 'air.v': '80' } }),
    expressions: compileExpression,
  })
  return readCoefficients(one!)
}

it('gives the factors that were applied and no others, and their product', () => {
  expect(applied({ static: fixed, dynamic: moving })).toStrictEqual({
    static: '1.072',
    dynamic: '1.05',
    product: '1.1256',
  })
  expect(applied({ static: fixed })).toStrictEqual({ static: '1.072', product: '1.072' })
  expect(applied({ dynamic: moving })).toStrictEqual({ dynamic: '1.05', product: '1.05' })
})

it('gives nothing where nothing was multiplied', () => {
  expect(applied()).toBeUndefined()
  expect(readCoefficients({ stages: [] })).toBeUndefined()
})
