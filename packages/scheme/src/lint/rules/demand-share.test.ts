import { expect, it } from 'vitest'
import { findingsOf, problemsOf } from '../demands.fixture.ts'

// S4-02: 发展类指标合计权重占比达80%.
const development = { kind: 'share', tag: 'development', min: 0.8 } as const

it('accepts exactly 80 %, carried by a board', () => {
  expect(findingsOf([development])).toEqual([])
})

it('names the share, what it should be and what makes it', () => {
  const found = problemsOf([development], (draft) => {
    draft.boards[0]!.weight = 75
    draft.boards[0]!.indicators[1]!.weight = 25
    draft.boards[1]!.weight = 25
    draft.boards[1]!.indicators[0]!.weight = 15
  })
  expect(found.map(({ code, place }) => `${code} ${place}`)).toEqual(['demand_share demands[1]'])
  expect(found[0]!.message).toEqual({
    zh: '类别 district：发展类合计占 75%，要求：不低于 80%（地区生产总值 50、空气 25）',
    en: 'Class district: development makes 75 %, not at least 80 % (地区生产总值 50, 空气 25)',
  })
})

it('counts only what is scored (S0-05: a least part has to be measurable)', () => {
  expect(findingsOf([{ kind: 'share', tag: 'measurable', min: 0.1, max: 0.1 }])).toEqual([])
  expect(findingsOf([{ kind: 'share', tag: 'measurable', max: 0.05 }])).toEqual([
    'error demand_share demands[1]',
  ])
})
