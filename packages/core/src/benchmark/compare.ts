import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import type { Benchmark, Comparison } from './schema.ts'
import { readBenchmarks, readPublishedPeriods } from './store.ts'

/** A figure is shown only when at least so many jurisdictions stand behind it. */
export const comparisonThreshold = 5

/** Jurisdictions side by side on what they agreed to publish; nothing else of theirs can be reached from here. */
export async function compareJurisdictions(ctx: Context, input: { period?: string }): Promise<Comparison> {
  requirePermission(ctx, 'benchmark.read')
  const periods = await readPublishedPeriods(ctx.table, ctx.tenantId)
  const wanted = input.period === undefined ? periods : [input.period]
  for (const period of wanted.slice(0, recent)) {
    const arranged = arrange(await readBenchmarks(ctx.table, ctx.tenantId, period))
    if (arranged.figures.some((figure) => !figure.withheld))
      return { period, periods, threshold: comparisonThreshold, ...arranged }
  }
  const period = wanted[0] ?? ''
  const arranged = arrange(await readBenchmarks(ctx.table, ctx.tenantId, period))
  return { period, periods, threshold: comparisonThreshold, ...arranged }
}

/** Unasked, the newest period with something to show is opened: the very newest has often only its first publishers. */
const recent = 6

type Settled = Benchmark & { disputed?: true }

/** One figure of each jurisdiction under each code: where two of its schemes sent one, nobody here can say which is right. */
const settle = (benchmarks: Benchmark[]): Settled[] =>
  [...Map.groupBy(benchmarks, ({ code, tenantId }) => `${code}#${tenantId}`).values()].flatMap(
    ([first, second]) => (first ? [second ? { ...first, value: null, disputed: true } : first] : []),
  )

/** What a number means: figures that differ in it are not compared, whatever their code. */
const meaningOf = ({ unit, direction }: Benchmark) => `${unit} ${direction}`

/** Each code as most have sent it: a number in another unit would be placed by its unit, not by its size. */
function usual(settled: Settled[]): Map<string, Settled> {
  const most = [...Map.groupBy(settled, ({ code }) => code).values()].flatMap((own) => {
    const valued = own.filter(({ value }) => value !== null)
    const [alike = own] = [...Map.groupBy(valued, meaningOf).values()].toSorted((a, b) => b.length - a.length)
    return alike.slice(0, 1)
  })
  return new Map(most.map((one) => [one.code, one]))
}

function figureOf({ code, name, unit }: Benchmark, benchmarks: Settled[]): Comparison['figures'][number] {
  const contributors = benchmarks.filter((one) => one.code === code && one.value !== null).length
  return { code, name, unit, withheld: contributors < comparisonThreshold, contributors }
}

export function arrange(sent: Benchmark[]): Pick<Comparison, 'figures' | 'jurisdictions'> {
  const settled = settle(sent)
  const usually = usual(settled)
  const isComparable = (one: Settled) => meaningOf(one) === meaningOf(usually.get(one.code) ?? one)
  const benchmarks = settled.map((one) => (isComparable(one) ? one : { ...one, value: null }))
  const figures = [...usually.values()]
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((one) => figureOf(one, benchmarks))
  const shown = new Set(figures.filter((figure) => !figure.withheld).map((figure) => figure.code))
  const tenants = [...new Map(benchmarks.map((one) => [one.tenantId, one])).values()]
  const jurisdictions = tenants.map((tenant) => ({
    name: tenant.tenantName,
    synthetic: tenant.synthetic,
    values: Object.fromEntries(
      benchmarks
        .filter((one) => one.tenantId === tenant.tenantId && shown.has(one.code))
        .map((one) => [one.code, cellOf(one, benchmarks)]),
    ),
  }))
  return { figures, jurisdictions }
}

const cellOf = (own: Settled, all: Settled[]) => ({
  value: own.value,
  rank: rankAmong(own, all),
  ...(own.disputed ? { disputed: own.disputed } : {}),
})

const rankAmong = (own: Benchmark, all: Benchmark[]): number | null => {
  if (own.value === null) return null
  const sign = own.direction === 'up' ? 1 : -1
  const isBetter = ({ code, value }: Benchmark) =>
    code === own.code && value !== null && sign * (Number(value) - Number(own.value)) > 0
  return 1 + all.filter(isBetter).length
}
