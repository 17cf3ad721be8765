import { expect, it } from 'vitest'
import { Scheme, type LightRule } from '../../schema.ts'
import { goodScheme } from '../../scheme.fixture.ts'
import { lintScheme } from '../lint-scheme.ts'

const said = (lights: LightRule[], roster: { class: string; count: number }[] = []) =>
  lintScheme(Scheme.parse({ ...goodScheme(), lights }), roster).map(({ code, message }) => [code, message.zh])

it('accepts scores that are lit from end to end', () => {
  expect(
    said([
      { light: 'green', min: 80 },
      { light: 'yellow', min: 60, max: 80 },
      { light: 'red', max: 60 },
    ]),
  ).toEqual([])
})

it('names the scores that nothing lights', () => {
  expect(
    said([
      { light: 'green', min: 90 },
      { light: 'yellow', min: 60, max: 80 },
    ]),
  ).toEqual([['lights_scores_gap', '不满 60 分或 80 分以上（含）、不满 90 分的没有灯']])
})

it('names places and scores together where a class is lit by both', () => {
  const mixed: LightRule[] = [
    { light: 'red', last: 2 },
    { light: 'green', min: 80 },
  ]
  expect(said(mixed)).toEqual([])
  expect(said(mixed, [{ class: 'district', count: 4 }])).toEqual([
    ['lights_gap', '类别 district（4 个）：第 1、2 名，不满 80 分的，没有灯'],
  ])
  expect(said([...mixed, { light: 'yellow', max: 80 }], [{ class: 'district', count: 4 }])).toEqual([])
})

const green: LightRule = { light: 'green', min: 80 }
const yellow: LightRule = { light: 'yellow', min: 60, max: 85 }
const red: LightRule = { light: 'red', max: 60 }

it('names the scores two lights claim, and which the order lets win', () => {
  expect(said([green, yellow, red])).toEqual([
    ['lights_scores_overlap', '80 分以上（含）、不满 85 分同时符合绿灯、黄灯，按次序亮绿灯'],
  ])
  expect(said([yellow, green, red])).toEqual([
    ['lights_scores_overlap', '80 分以上（含）、不满 85 分同时符合黄灯、绿灯，按次序亮黄灯'],
  ])
  const scheme = Scheme.parse({ ...goodScheme(), lights: [green, yellow, red] })
  expect(lintScheme(scheme).map(({ severity }) => severity)).toEqual(['advice'])
})

it('takes narrower rules first, a rule for the rest and one light twice for what they are', () => {
  expect(said([green, { light: 'yellow', min: 60 }, { light: 'red', min: 0 }, red])).not.toContainEqual(
    expect.arrayContaining(['lights_scores_overlap']),
  )
  expect(said([red, { light: 'yellow', min: 0, max: 80 }, green])).toEqual([])
  expect(said([green, red, { light: 'yellow', min: 0 }])).toEqual([])
  expect(said([green, { light: 'green', min: 60, max: 85 }, red])).toEqual([])
})
