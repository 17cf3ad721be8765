import { expect, it } from 'vitest'
import { district } from '../grades.fixture.ts'
import { lintScheme } from '../lint-scheme.ts'
import { quotaFindings, rule, schemeWith, set } from '../quotas.fixture.ts'

const rules = [
  rule('top', { kind: 'first', places: 3 }, set(0.25)),
  rule('tail', { kind: 'last', places: 3 }, set(0)),
]

it('finds no overlap among six or more (D11)', () => {
  for (const count of [6, 10])
    expect(quotaFindings({ quotas: { rules }, roster: [district(count)] })).toEqual([])
})

it.each([
  [5, 1],
  [4, 2],
  [3, 3],
  [1, 1],
])('says of %i that %i places are at both ends', (count, both) => {
  const said = lintScheme(schemeWith({ quotas: { rules } }), [district(count)])
    .filter(({ code }) => code === 'quota_ends_overlap')
    .map(({ place, message }) => `${place} ${message.zh}`)
  expect(said).toEqual([
    `memberQuotas.rules[0].when.places 类别 district（${count} 个）：有 ${both} 个位次既在前 3 名又在后 3 名，“top”对其不适用`,
    `memberQuotas.rules[1].when.places 类别 district（${count} 个）：有 ${both} 个位次既在前 3 名又在后 3 名，“tail”对其不适用`,
  ])
})

it('counts those of the classes looked at, and each class by itself on an indicator', () => {
  const county = { class: 'county', count: 4 }
  const roster = [district(5), county]
  const ends = (when: object) => {
    const own = [rule('top', { kind: 'first', places: 3, ...when }, set(0.25))]
    const classes = ['district', 'county'].map((id) => ({ id, name: { zh: id, en: id } }))
    const scheme = schemeWith({ classes, grades: { within: 'all' }, quotas: { rules: own } })
    return lintScheme(scheme, roster)
      .filter(({ code }) => code === 'quota_ends_overlap')
      .map(({ message }) => message.zh.split('：')[0])
  }
  // Nine in one list leave room for three at either end; five and four do not.
  expect(ends({})).toEqual([])
  expect(ends({ indicator: 'gdp' })).toEqual(['类别 district（5 个）', '类别 county（4 个）'])
  expect(ends({ indicator: 'gdp', classes: ['county'] })).toEqual(['类别 county（4 个）'])
  expect(ends({ classes: ['elsewhere'] })).toEqual([])
})
