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

export function arrange(sent: Benchmark[]): Pick<Comparison, 'figures' | 'jurisdictions'> {
  const benchmarks = settle(sent)
  const codes = [...new Set(benchmarks.map((one) => one.code))].sort()
  const figures = codes.map((code) => {
    const own = benchmarks.filter((one) => one.code === code)
    const contributors = own.filter((one) => one.value !== null).length
    return {
      code,
      name: own[0]?.name ?? { zh: code, en: code },
      unit: own[0]?.unit ?? '',
      withheld: contributors < comparisonThreshold,
      contributors,
    }
  })
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

const rankAmong = (own: Benchmark, all: Benchmark[]): number | null =>
  own.value === null
    ? null
    : 1 +
      all.filter(
        (one) => one.code === own.code && one.value !== null && Number(one.value) > Number(own.value),
      ).length
