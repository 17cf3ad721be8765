import type { LightRule } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { lightFor } from './lights.ts'

const green: LightRule = { light: 'green', from: 1, to: 4 }
const yellow: LightRule = { light: 'yellow', from: 5, to: 7 }
const red: LightRule = { light: 'red', last: 3 }

const lamps = (rules: LightRule[], of: number) =>
  Array.from({ length: of }, (_, k) => lightFor(rules, k + 1, of)?.[0] ?? '-').join('')

// Green 1–4, yellow 5–7, last three red is exact for ten only (D1); elsewhere the order of the rules decides.
it.each([
  [7, 'ggggrrr', 'ggggyyy'],
  [8, 'ggggyrrr', 'ggggyyyr'],
  [9, 'ggggyyrrr', 'ggggyyyrr'],
  [10, 'ggggyyyrrr', 'ggggyyyrrr'],
  [11, 'ggggyyy-rrr', 'ggggyyy-rrr'],
  [12, 'ggggyyy--rrr', 'ggggyyy--rrr'],
])('lights a class of %i by D1, red first or red last', (of, redFirst, redLast) => {
  expect(lamps([red, green, yellow], of)).toBe(redFirst)
  expect(lamps([green, yellow, red], of)).toBe(redLast)
})

it('has no light without a rule', () => {
  expect(lightFor([], 1, 10)).toBeNull()
})
