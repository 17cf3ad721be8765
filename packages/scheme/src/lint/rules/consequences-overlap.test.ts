import { expect, it } from 'vitest'
import { consequenceOf, problemsOf, twoClasses } from '../consequences.fixture.ts'

const first = consequenceOf({ kind: 'first', places: 3 }, { id: 'merit', name: { zh: '嘉奖', en: 'merit' } })
const last = consequenceOf({ kind: 'last', places: 3 })
const said = (roster: Parameters<typeof problemsOf>[1], list = [first, last]) =>
  problemsOf(list, roster).map(({ message }) => message.zh)

it('minds no six, and nothing while nobody knows how many there are', () => {
  expect(said({ roster: [{ class: 'district', count: 6 }] })).toEqual([])
  expect(said({})).toEqual([])
})

it('shows who would be rewarded and interviewed at once, in fewer than six (D11)', () => {
  expect(said({ roster: [{ class: 'district', count: 5 }] })).toEqual([
    '类别 district（5 个）：前 3 名与末 3 名重叠，同一单位既“嘉奖”又“约谈”',
  ])
})

it('counts classes together where they are one list, and leaves apart what looks at different classes', () => {
  const scheme = { classes: twoClasses }
  const roster = twoClasses.map(({ id }) => ({ class: id, count: 4 }))
  const all = [first, last].map((one) => ({ ...one, rule: { ...one.rule, within: 'all' as const } }))
  expect(said({ scheme, roster }, all as [typeof first, typeof last])).not.toContainEqual(
    expect.stringContaining('重叠'),
  )
  expect(said({ scheme, roster })).toHaveLength(2)
  const apart = [
    { ...first, classes: ['district'] },
    { ...last, classes: ['county'] },
  ]
  expect(said({ scheme, roster }, apart)).toEqual([])
})
