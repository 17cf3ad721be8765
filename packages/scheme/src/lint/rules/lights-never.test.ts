import { expect, it } from 'vitest'
import type { LightRule } from '../../schema.ts'
import { findingsAfter } from '../../scheme.fixture.ts'
import type { ClassSize } from '../rule.ts'

const never = (lights: LightRule[], roster: ClassSize[] = []) =>
  findingsAfter((draft) => (draft.lights = lights), roster).filter((one) => one.startsWith('lights_never'))

it('accepts rules in their order, the narrower first', () => {
  expect(
    never([
      { light: 'green', min: 90 },
      { light: 'yellow', min: 60 },
      { light: 'red', max: 60 },
    ]),
  ).toEqual([])
})

it('names a rule that stands behind what takes all it could match', () => {
  expect(
    never([
      { light: 'yellow', min: 60 },
      { light: 'green', min: 90 },
      { light: 'red', max: 60 },
      { light: 'red', last: 3 },
    ]),
  ).toEqual(['lights_never lights[1]', 'lights_never lights[3]'])
  expect(
    never([
      { light: 'yellow', behind: 10 },
      { light: 'red', behind: 20 },
    ]),
  ).toEqual(['lights_never lights[1]'])
})

it('knows that two rules may leave nothing between them, and that they may leave something', () => {
  const edges: LightRule[] = [
    { light: 'green', min: 80 },
    { light: 'red', max: 60 },
  ]
  expect(never([...edges, { light: 'yellow', min: 60, max: 90 }])).toEqual([])
  expect(never([...edges, { light: 'yellow', min: 85, max: 95 }])).toEqual(['lights_never lights[2]'])
})

it('counts the places of the class there really is', () => {
  const rules: LightRule[] = [
    { light: 'green', from: 1, to: 4 },
    { light: 'red', last: 3 },
    { light: 'yellow', min: 0 },
  ]
  expect(never(rules, [{ class: 'district', count: 7 }])).toEqual(['lights_never lights[2]'])
  expect(never(rules, [{ class: 'district', count: 8 }])).toEqual([])
})
