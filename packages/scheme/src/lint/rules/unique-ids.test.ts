import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'
import { goodQuotas, honours, quotaFindings } from '../quotas.fixture.ts'

it('lets different ids be', () => {
  expect(findingsAfter(unchanged)).toEqual([])
})

it('names the second use of an id, whatever it is the id of', () => {
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.fields[1] = draft.boards[0]!.indicators[1]!.fields[0]!),
    ),
  ).toEqual(['id_repeated boards[0].indicators[1].fields[1].id'])
  expect(findingsAfter((draft) => draft.classes.push(draft.classes[0]!))).toContain(
    'id_repeated classes[1].id',
  )
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[1]!.id = 'gdp'))).toContain(
    'id_repeated boards[0].indicators[1].id',
  )
  expect(findingsAfter((draft) => draft.boards.push(draft.boards[0]!))).toContain('id_repeated boards[1].id')
  expect(findingsAfter((draft) => draft.benchmarks!.push(draft.benchmarks![0]!))).toEqual([
    'id_repeated benchmarks[1].code',
  ])
})

it('names the second use of an honour, a rule of quotas or a head', () => {
  const [civilised] = honours
  const { rules } = goodQuotas()
  const role = { id: 's', name: { zh: '书记', en: 'secretary' } }
  const heads = { follow: 'grade' as const, roles: [role, role] }
  const twice = { honours: [...honours, civilised!], heads, quotas: { rules: [...rules!, rules![0]!] } }
  expect(quotaFindings(twice)).toEqual([
    'id_repeated honours[2].id',
    'id_repeated memberQuotas.rules[4].id',
    'id_repeated heads.roles[1].id',
    'quota_rule_idle memberQuotas.rules[4]',
  ])
})
