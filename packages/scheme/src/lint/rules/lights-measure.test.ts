import { expect, it } from 'vitest'
import { findingsAfter, type Draft } from '../../scheme.fixture.ts'

const late = [
  { light: 'red' as const, behind: 20 },
  { light: 'yellow' as const, behind: 10 },
  { light: 'green' as const, min: 0 },
  { light: 'red' as const, max: 0 },
]
const gdp = (draft: Draft) => draft.boards[0]!.indicators[0]!
const paced = (pace: 'none' | 'linear', basis?: 'period') => (draft: Draft) => {
  const indicator = gdp(draft)
  indicator.lights = late
  if (indicator.method?.kind === 'completion') indicator.method.target = { field: 'goal', pace }
  if (basis) indicator.fields[0]!.basis = basis
}

it('accepts progress of a completion against the whole target of the year', () => {
  expect(findingsAfter(paced('none'))).toEqual([])
})

it('finds no progress where the target is paced, nor in the total', () => {
  const at = 'boards[0].indicators[0].lights'
  expect(findingsAfter(paced('linear'))).toEqual([
    `lights_no_progress ${at}[0]`,
    `lights_no_progress ${at}[1]`,
  ])
  expect(findingsAfter((draft) => (draft.lights = late.slice(1)))).toEqual(['lights_no_progress lights[0]'])
})

it('asks for a figure counted since January', () => {
  const found = findingsAfter(paced('none', 'period'))
  expect(found.filter((one) => one.startsWith('lights'))).toEqual([
    'lights_progress_basis boards[0].indicators[0].lights[0]',
    'lights_progress_basis boards[0].indicators[0].lights[1]',
  ])
})

it('names an indicator that has no score to be lit by', () => {
  const found = findingsAfter((draft) => {
    draft.boards[0]!.indicators.push({ ...gdp(draft), id: 'shown', weight: 0, lights: late.slice(2) })
  })
  expect(found).toEqual(['lights_unscored boards[0].indicators[2].lights'])
})
