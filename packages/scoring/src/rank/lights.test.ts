import type { LightRule } from '@plumbline/scheme'
import { lightCoverage } from '@plumbline/scheme/lights'
import fc from 'fast-check'
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

it('lights every place but the gaps, and by the first rule where there are two', () => {
  const lamp = fc.constantFrom('green' as const, 'yellow' as const, 'red' as const)
  const place = fc.integer({ min: 1, max: 12 })
  const rule = fc.oneof(
    fc.record({ light: lamp, from: place, to: place }),
    fc.record({ light: lamp, last: place }),
  )
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 5 }), fc.integer({ min: 0, max: 15 }), (rules, of) => {
      const { gaps, overlaps } = lightCoverage(rules, of)
      const places = Array.from({ length: of }, (_, k) => k + 1)
      expect(places.filter((rank) => lightFor(rules, rank, of) === null)).toEqual(gaps)
      for (const { rank, lights } of overlaps) expect(lightFor(rules, rank, of)).toBe(lights[0])
    }),
  )
})

it('has no light without a rule', () => {
  expect(lightFor([], 1, 10)).toBeNull()
})
