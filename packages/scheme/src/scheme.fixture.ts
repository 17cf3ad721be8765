import { lintScheme, type ClassSize } from './lint/lint-scheme.ts'
import { Scheme, type SchemeInput } from './schema.ts'

const text = (name: string) => ({ zh: name, en: name })

/** Small, complete and without a fault; a fresh one each time, so that a test may spoil it. */
export function goodScheme() {
  return {
    language: 'plumbline/1',
    id: 'sample',
    title: text('示例'),
    basis: text('示例'),
    period: 'month',
    classes: [{ id: 'district', name: text('区县') }],
    boards: [
      {
        id: 'economy',
        name: text('经济'),
        weight: 100,
        indicators: [
          {
            id: 'gdp',
            name: text('地区生产总值'),
            weight: 60,
            fields: [
              { id: 'level', name: { zh: '实际值', en: 'actual' }, unit: '亿元', basis: 'ytd' },
              { id: 'goal', name: { zh: '目标值', en: 'target' }, unit: '亿元', source: 'target' },
            ],
            method: {
              kind: 'completion',
              measure: { kind: 'value', field: 'level' },
              target: { field: 'goal', pace: 'linear' },
              cap: 1.2,
            },
          },
          {
            id: 'air',
            name: text('空气'),
            weight: 40,
            direction: 'down',
            fields: [{ id: 'pm25', name: text('PM2.5'), unit: 'μg/m³' }],
            method: {
              kind: 'piecewise',
              measure: { kind: 'value', field: 'pm25' },
              points: [
                [15, 100],
                [75, 60],
              ],
            },
          },
        ],
      },
    ],
    lights: [
      { light: 'green', from: 1, to: 4 },
      { light: 'yellow', from: 5, to: 7 },
      { light: 'red', last: 3 },
    ],
    calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
    benchmarks: [{ code: 'gdp_total', indicator: 'gdp', figure: { kind: 'sum', field: 'level' } }],
  } satisfies SchemeInput
}

type BoardInput = SchemeInput['boards'][number]
export type Draft = SchemeInput & {
  boards: (BoardInput & { indicators: NonNullable<BoardInput['indicators']> })[]
}

/** The good scheme with one thing changed, as lint sees it: 'code place'. */
export function findingsAfter(change: (draft: Draft) => void, roster: ClassSize[] = []): string[] {
  const draft: Draft = structuredClone(goodScheme())
  change(draft)
  return lintScheme(Scheme.parse(draft), roster).map(({ code, place }) => `${code} ${place}`)
}

export const unchanged = () => {}
