import { Scheme, type IndicatorInput } from '@plumbline/scheme'

type GoalpostsInput = Extract<NonNullable<IndicatorInput['method']>, { kind: 'goalposts' }>

const both = (text: string) => ({ zh: text, en: text })

function between(
  id: string,
  weight: number,
  ends: Pick<GoalpostsInput, 'low' | 'high' | 'scale'>,
): IndicatorInput {
  const fields = [{ id: 'value', name: both(id), unit: '', decimals: 8 }]
  const measure = { kind: 'value' as const, field: 'value' }
  return { id, name: both(id), weight, fields, method: { kind: 'goalposts', measure, ...ends } }
}

const third = 33.3333333333

/** The Human Development Index as a jurisdiction would write it down: UNDP, HDR 2023/24, technical note 1. On 0–100, so that 0.967 is 96.7. */
export const hdiScheme = Scheme.parse({
  language: 'plumbline/1',
  id: 'hdi',
  title: { zh: '人类发展指数', en: 'Human Development Index' },
  basis: both('UNDP, Human Development Report 2023/24, Technical note 1'),
  period: 'year',
  classes: [{ id: 'country', name: both('country') }],
  aggregate: 'geometric',
  boards: [
    {
      id: 'health',
      name: both('health'),
      weight: third,
      indicators: [between('life_expectancy', third, { low: 20, high: 85 })],
    },
    {
      id: 'education',
      name: both('education'),
      weight: third,
      indicators: [
        between('expected_years', third / 2, { low: 0, high: 18 }),
        between('mean_years', third / 2, { low: 0, high: 15 }),
      ],
    },
    {
      id: 'income',
      name: both('income'),
      weight: third,
      indicators: [between('gni_per_capita', third, { low: 100, high: 75_000, scale: 'log' })],
    },
  ],
  ranking: { on: 'published' },
  rounding: { decimals: 1 },
  calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
})
