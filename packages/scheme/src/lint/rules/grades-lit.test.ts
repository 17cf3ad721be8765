import { expect, it } from 'vitest'
import { district, problemsWith } from '../grades.fixture.ts'

const lights = [
  { light: 'green', from: 1, to: 3 },
  { light: 'red', last: 3 },
] as const
const said = (count: number) =>
  problemsWith({ scheme: { lights: [...lights] }, roster: [district(count)] })
    .filter(({ code }) => code === 'grades_against_lights')
    .map(({ message }) => message.zh)

it('finds no contradiction among ten', () => {
  expect(said(10)).toEqual([])
})

it('shows who is best and among the last at once, in a small class (D11)', () => {
  expect(said(4)).toEqual(['类别 district（4 个）：第 3 名既是合格又属绿灯'])
  expect(
    problemsWith({
      scheme: { lights: lights.toReversed() },
      topQuota: { share: 0.5, ties: 'in' },
      rule: { kind: 'bands', bands: [{ grade: 'excellent', min: 90 }, { grade: 'pass' }] },
      roster: [district(4)],
    }).map(({ message }) => message.zh),
  ).toEqual(['类别 district（4 个）：第 2 名既是优秀又属红灯'])
})

it('goes by the light the order lets win, as lights_overlap does', () => {
  const [green, red] = [{ light: 'green', from: 1, to: 4 } as const, { light: 'red', last: 3 } as const]
  const of = (scheme: { lights: (typeof green | typeof red)[] }) =>
    problemsWith({ scheme, roster: [district(2)] })
      .filter(({ code }) => code === 'grades_against_lights')
      .map(({ message }) => message.zh)
  expect(of({ lights: [red, green] })).toEqual([])
  expect(of({ lights: [green, red] })).toEqual(['类别 district（2 个）：第 2 名既是合格又属绿灯'])
})
