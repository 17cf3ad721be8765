import { expect, it } from 'vitest'
import { pointsFor } from './indicator-points.ts'
import { ledgerScheme } from './ledger.fixture.ts'

const scheme = ledgerScheme(
  {},
  {
    weightings: [
      { class: 'c', weights: { gdp: 40, tax: 20 } },
      { class: 'c', unit: 'own', weights: { gdp: 30, tax: 30 } },
    ],
  },
)
const unit = (code?: string) => ({ id: code ?? 'u', class: 'c', ...(code ? { code } : {}) })

it('goes by a unit’s own weights, by those of its class for all others, and leaves out what is not scored', () => {
  const points = pointsFor(scheme)
  expect([unit('own'), unit('other'), unit()].map((one) => points(one, 'tax'))).toEqual([30, 20, 20])
  expect(points(unit('own'), 'seen')).toBeUndefined()
})

it('weighs boards once for a class and once for a unit with weights of its own, however many ask', () => {
  const read: string[] = []
  const watched = new Proxy(scheme, {
    get(target, key, receiver) {
      read.push(String(key))
      return Reflect.get(target, key, receiver)
    },
  })
  const points = pointsFor(watched)
  points(unit('own'), 'gdp')
  points(unit('a'), 'gdp')
  read.length = 0
  for (const one of [unit('own'), unit('a'), unit('b'), unit()]) points(one, 'tax')
  expect(read).toEqual([])
})
