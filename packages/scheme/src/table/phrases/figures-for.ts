import type { Field, Measure, Target, Text } from '../../schema.ts'
import { periodsPerYear } from '../../periods/parse.ts'
import type { Asking } from './phrase.ts'

const growthName = /增速|增长|增幅/
const growthWords =
  /(?:较|比)上年(?:同期)?(?:增长率?|增加|提高|增幅|增速)?|同比(?:增长率?|增速|增幅|提高)?|增速|增幅|增长率|按增长/

interface Wanted {
  id: string
  name: Text
  unit?: string
  source?: Field['source']
}

/** A field of the indicator, added where it is not there. */
export function fieldFor({ indicator }: Asking, { id, name, unit, source }: Wanted): Field {
  const known = indicator.fields.find((field) => field.name.zh === name.zh)
  if (known) return known
  const taken = new Set(indicator.fields.map((field) => field.id))
  const free = taken.has(id) ? `${id}_${indicator.fields.length + 1}` : id
  const like = indicator.fields.find((field) => field.source !== 'target')
  const field: Field = {
    id: free,
    name,
    unit: unit ?? like?.unit ?? '',
    decimals: 2,
    basis: source === 'target' ? 'period' : (like?.basis ?? 'period'),
    source: source ?? 'submission',
  }
  indicator.fields.push(field)
  return field
}

const enteredOf = ({ indicator }: Asking) => indicator.fields.filter(({ source }) => source !== 'target')

/** What stands for the indicator itself. */
export const valueFor = (asking: Asking, name: Text = { zh: '实际值', en: 'actual' }): Measure => {
  const field = enteredOf(asking)[0] ?? fieldFor(asking, { id: 'actual', name })
  return { kind: 'value', field: field.id }
}

export interface Figure {
  measure: Measure
  growth: boolean
  assumed: Text[]
}

/** The figure the words mean: growth where they speak of it, as a field of that name or computed against the year before. */
export function measureFor(asking: Asking): Figure {
  const growth = asking.clause.takeAll(growthWords).length > 0
  if (!growth) return { measure: valueFor(asking), growth, assumed: [] }
  const entered = enteredOf(asking)
  const named =
    entered.find(({ name }) => growthName.test(name.zh)) ?? entered.find(({ unit }) => unit === '%')
  if (named) return { measure: { kind: 'value', field: named.id }, growth, assumed: [] }
  const value = valueFor(asking) as { field: string }
  const lag = periodsPerYear[asking.scheme.period]
  return {
    measure: { kind: 'growth', field: value.field, lag },
    growth,
    assumed: [
      {
        zh: '增长由系统按上年同期算出（同比%）',
        en: 'Growth is computed against the same period of the year before, in %',
      },
    ],
  }
}

const paceWords = /(?:按|扣除)?(?:序时进度|时序进度|时间进度|序时)/

/** The target the words compare with; month/12 of it where they say so, or the figure counts from January. */
export function targetFor(asking: Asking, { measure, growth }: Figure): { target: Target; assumed: Text[] } {
  const targets = asking.indicator.fields.filter(({ source }) => source === 'target')
  const wanted: Wanted = growth
    ? { id: 'growth_target', name: { zh: '增速目标', en: 'growth target' }, unit: '%', source: 'target' }
    : { id: 'target', name: { zh: '目标值', en: 'target' }, source: 'target' }
  const known = growth
    ? (targets.find(({ name }) => growthName.test(name.zh)) ?? targets.find(({ unit }) => unit === '%'))
    : targets[0]
  const field = known ?? fieldFor(asking, wanted)
  if (asking.clause.take(paceWords)) return { target: { field: field.id, pace: 'linear' }, assumed: [] }
  const own = 'field' in measure ? asking.indicator.fields.find(({ id }) => id === measure.field) : undefined
  const paced =
    measure.kind === 'value' && own?.basis === 'ytd' && own.unit !== '%' && asking.scheme.period !== 'year'
  const words = paced
    ? {
        zh: '累计数按序时进度（月数÷12）对照全年目标',
        en: 'Figures to date are held against month/12 of the target',
      }
    : { zh: '按全部目标值对照，不按序时进度', en: 'Held against the whole target, not paced' }
  return { target: { field: field.id, pace: paced ? 'linear' : 'none' }, assumed: [words] }
}
