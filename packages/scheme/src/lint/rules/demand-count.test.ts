import { expect, it } from 'vitest'
import { Demand } from '../../schema.ts'
import { findingsOf, problemsOf } from '../demands.fixture.ts'

// S4-05: 创优目标每个单位确定1~3项.
const innovation = { kind: 'count', tag: 'innovation', min: 1, max: 3 } as const

it('accepts 1 to 3, both ends in', () => {
  expect(findingsOf([innovation])).toEqual([])
})

it('names a class with none', () => {
  const found = problemsOf([innovation], (draft) => (draft.boards[0]!.indicators[0]!.tags = ['quality']))
  expect(found.map(({ code, place, severity }) => `${severity} ${code} ${place}`)).toEqual([
    'advice demand_checks_nothing demands[1].tag',
    'error demand_count demands[1]',
  ])
  expect(found[1]!.message).toEqual({
    zh: '类别 district：创优目标指标 0 项，要求：1–3 项（无）',
    en: 'Class district: 0 indicators innovation, not 1–3 (none)',
  })
})

it('counts all indicators without a tag (考少, S1-05)', () => {
  expect(findingsOf([{ kind: 'count', max: 4 }])).toEqual([])
  expect(findingsOf([{ kind: 'count', max: 3 }])).toEqual(['error demand_count demands[1]'])
})

it('counts for each class what it is asked', () => {
  const found = findingsOf([{ kind: 'count', tag: 'common', min: 2 }], (draft) => {
    draft.classes.push({ id: 'county', name: { zh: '县', en: 'county' } })
    draft.boards[1]!.indicators[1]!.classes = ['district']
    draft.weightings = [{ class: 'county', weights: { party: 20 } }]
  })
  expect(found).toEqual(['error demand_count demands[1]'])
})

it('takes 7 项左右 only with a tolerance, and as advice (D8)', () => {
  const about = { kind: 'about', tag: 'development', about: 7 }
  expect(Demand.safeParse(about).success).toBe(false)
  expect(Demand.safeParse({ ...about, tolerance: 0 }).success).toBe(false)
  expect(findingsOf([{ kind: 'about', tag: 'development', about: 3, tolerance: 1 }])).toEqual([])
  expect(findingsOf([{ kind: 'about', tag: 'development', about: 7, tolerance: 2 }])).toEqual([
    'advice demand_about demands[1]',
  ])
})
