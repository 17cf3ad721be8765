import { expect, it } from 'vitest'
import { findingsOf, problemsOf } from '../demands.fixture.ts'

it('accepts 创优 indicators that each have a benchmark (S4-08)', () => {
  expect(findingsOf([{ kind: 'above', tag: 'innovation', floor: 'benchmark' }])).toEqual([])
})

it('names an indicator without the floor it needs (S1-01)', () => {
  const found = problemsOf([{ kind: 'above', tag: 'development', floor: 'province' }])
  expect(found.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'demand_floor_missing boards[0].indicators[0].fields',
    'demand_floor_missing boards[0].indicators[1].fields',
  ])
  expect(found[1]!.message.zh).toBe('“空气”（发展类）的目标值没有写明省定目标')
})
