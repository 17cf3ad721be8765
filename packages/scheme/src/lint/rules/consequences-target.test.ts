import { expect, it } from 'vitest'
import { consequenceOf, findingsOf } from '../consequences.fixture.ts'
import { goodScheme } from '../../scheme.fixture.ts'

const scheme = (responsible?: string) => {
  const good = structuredClone(goodScheme())
  const [gdp] = good.boards[0]!.indicators
  Object.assign(gdp!, responsible ? { responsible } : {})
  return { scheme: good }
}
const last = consequenceOf({ kind: 'last', places: 1, indicator: 'gdp' }, { to: 'responsible' })

it('lets an indicator with somebody who answers for it be, and any other target', () => {
  expect(findingsOf([last], scheme('d16'))).toEqual([])
  expect(findingsOf([consequenceOf({ kind: 'last', places: 1 }, { to: 'unit' })])).toEqual([])
})

it('refuses the responsible of no indicator, and tells who is proposed where none is named (D2)', () => {
  const total = consequenceOf({ kind: 'last', places: 1 }, { to: 'responsible' })
  expect(findingsOf([total])).toEqual(['consequence_no_indicator consequences[0].rule'])
  expect(findingsOf([last], scheme())).toEqual(['consequence_no_responsible consequences[0].rule'])
})
