import { periodsPerYear } from '../../periods/parse.ts'
import type { Field, Indicator, Measure, PeriodKind, Scheme, Target } from '../../schema.ts'
import { allIndicators } from '../../walk.ts'

/** Turns the words of `describeMethod` back into what they name. */
export interface Listener {
  field(name: string): string | undefined
  measure(words: string): Measure | undefined
  target(words: string): Target | undefined
  /** Every name with what it stands for, longest first. */
  names: readonly { name: string; ref: string }[]
}

/** Own fields by their bare id; another's only where no one else's has the name. */
function refsOf(indicator: Indicator, scheme: Scheme): Map<string, string | undefined> {
  const refs = new Map<string, string | undefined>()
  for (const { indicator: one } of allIndicators(scheme.boards)) {
    if (one.id === indicator.id) continue
    for (const { id, name } of one.fields)
      refs.set(name.zh, refs.has(name.zh) ? undefined : `${one.id}.${id}`)
  }
  const own = Map.groupBy(indicator.fields, ({ name }: Field) => name.zh)
  for (const [name, fields] of own) refs.set(name, fields.length === 1 ? fields[0]!.id : undefined)
  return refs
}

function lagOf(words: string, period: PeriodKind): number {
  if (words === '同比') return periodsPerYear[period]
  return words === '环比' ? 1 : Number(/\d+/.exec(words)![0])
}

const since = '(同比|环比|较 \\d+ 期前)'
const growth = new RegExp(`^(.+)${since}增速%$`)
const contribution = new RegExp(`^(.+)对同类${since}增量的贡献率%$`)
const average = /^(.+)(?:各月|各季度|各半年|全年)平均（没有得分的(不计|按 0 计)(?:，至少 (\d+) \S+有得分)?）$/
const share = /^\((.+) ÷ (.+) × 100%\)$/

export function listenerFor(indicator: Indicator, scheme: Scheme): Listener {
  const refs = refsOf(indicator, scheme)
  const field = (name: string) => refs.get(name)
  const names = [...refs].flatMap(([name, ref]) => (ref === undefined ? [] : [{ name, ref }]))
  return {
    field,
    names: names.toSorted((a, b) => b.name.length - a.name.length),
    measure: (words) => readMeasure(words, field, scheme.period),
    target(words) {
      const paced = /^\((.+) × 时间进度\)$/.exec(words)
      const ref = field(paced?.[1] ?? words)
      return ref === undefined ? undefined : { field: ref, pace: paced ? 'linear' : 'none' }
    },
  }
}

function readMeasure(words: string, field: Listener['field'], period: PeriodKind): Measure | undefined {
  const plainly = field(words)
  if (plainly !== undefined) return { kind: 'value', field: plainly }
  for (const [kind, pattern] of [
    ['growth', growth],
    ['contribution', contribution],
  ] as const) {
    const [, name = '', lag = ''] = pattern.exec(words) ?? []
    const ref = field(name)
    if (ref !== undefined) return { kind, field: ref, lag: lagOf(lag, period) }
  }
  return readAverage(words, field) ?? readShare(words, field)
}

function readAverage(words: string, field: Listener['field']): Measure | undefined {
  const [, name = '', over, least] = average.exec(words) ?? []
  const ref = field(name)
  if (ref === undefined) return undefined
  return {
    kind: 'average',
    field: ref,
    over: over === '不计' ? 'present' : 'all',
    atLeast: least === undefined ? 1 : Number(least),
  }
}

function readShare(words: string, field: Listener['field']): Measure | undefined {
  const [, first = '', second = ''] = share.exec(words) ?? []
  const [part, whole] = [field(first), field(second)]
  return part === undefined || whole === undefined ? undefined : { kind: 'share', part, whole }
}
