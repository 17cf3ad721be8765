import { describe, expect, it } from 'vitest'
import { placeOf, readPlace, type FrozenSubject } from './inputs.ts'

const source = {
  kind: 'file' as const,
  by: 'mem_a',
  byName: '甲',
  at: '2026-11-02T01:00:00.000Z',
  fileName: '十月.xlsx',
}
const cell = { indicator: 'gdp', field: 'ytd', value: '1', source: 0 }
const subject = (place: string | null) => ({ places: [place], sources: [source] }) as unknown as FrozenSubject

describe('the place of a figure', () => {
  it.each(['报送表', 'a!b', '!', 'Q3 !!', '1!2!3'])('is found again on the sheet %j', (sheet) => {
    expect(readPlace(subject(placeOf({ ...cell, sheet, address: 'D17' })), 0)).toEqual({
      source: 0,
      sheet,
      address: 'D17',
    })
  })

  it('needs no sheet where the figure was typed in', () => {
    expect(readPlace(subject(placeOf(cell)), 0)).toEqual({ source: 0 })
  })

  it('is unknown where nothing was entered', () => {
    expect(readPlace(subject(null), 0)).toBeUndefined()
  })
})
