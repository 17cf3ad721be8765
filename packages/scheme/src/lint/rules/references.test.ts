import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

it('accepts fields of the indicator and of another', () => {
  expect(
    findingsAfter(
      (draft) =>
        (draft.boards[0]!.indicators[1]!.method = {
          kind: 'minmax',
          measure: { kind: 'share', part: 'pm25', whole: 'gdp.level' },
        }),
    ),
  ).toEqual([])
})

it('names every reference that leads nowhere', () => {
  expect(
    findingsAfter((draft) => {
      draft.boards[0]!.indicators[1]!.method = {
        kind: 'minmax',
        measure: { kind: 'share', part: 'gone', whole: 'gdp.gone' },
      }
      draft.boards[0]!.indicators[1]!.givenRank = {
        rank: 'place',
        of: 'pm25',
        rules: [{ light: 'red', last: 1 }],
      }
    }),
  ).toEqual([
    'reference_unknown boards[0].indicators[1].method.measure.part',
    'reference_unknown boards[0].indicators[1].method.measure.whole',
    'reference_unknown boards[0].indicators[1].givenRank.rank',
  ])
})

it('looks inside a blend', () => {
  const part = (share: number, field: string) => ({
    name: { zh: '部分', en: 'part' },
    share,
    method: { kind: 'minmax' as const, measure: { kind: 'value' as const, field } },
  })
  expect(
    findingsAfter(
      (draft) =>
        (draft.boards[0]!.indicators[1]!.method = {
          kind: 'blend',
          parts: [part(0.5, 'pm25'), part(0.5, 'gone')],
        }),
    ),
  ).toEqual(['reference_unknown boards[0].indicators[1].method.parts[1].method.measure.field'])
})

it('names a field of an indicator that one of the classes is not asked', () => {
  expect(
    findingsAfter((draft) => {
      draft.classes.push({ id: 'county', name: { zh: '县', en: 'county' } })
      draft.boards[0]!.indicators[0]!.classes = ['district']
      draft.boards[0]!.indicators[1]!.method = {
        kind: 'minmax',
        measure: { kind: 'share', part: 'pm25', whole: 'gdp.level' },
      }
    }),
  ).toContain('reference_not_asked boards[0].indicators[1].method.measure.whole')
})
