import type { Draft } from '../scheme.fixture.ts'

type Indicators = Draft['boards'][number]['indicators']
type FieldInput = Indicators[number]['fields'][number]

export const both = (name: string) => ({ zh: name, en: name })

/** A mean of the published months of the scheme `monthly`, unless a test says otherwise. */
export const monthlyResult = (rest: Partial<FieldInput> = {}): FieldInput => ({
  id: 'months',
  name: both('月度得分'),
  unit: '分',
  source: 'result',
  result: { scheme: 'monthly', every: 'month' },
  ...rest,
})

/** Makes the good scheme a yearly one whose second indicator (空气, 40) is the mean of months. */
export function composed(draft: Draft, rest: Partial<FieldInput> = {}): Indicators[number] {
  const air = draft.boards[0]!.indicators[1]!
  draft.period = 'year'
  air.direction = 'up'
  air.fields = [monthlyResult(rest)]
  air.method = { kind: 'imported', measure: { kind: 'average', field: 'months', over: 'present' } }
  return air
}
