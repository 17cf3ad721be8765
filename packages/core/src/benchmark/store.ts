import type { TableEngine, Write } from '../table/engine.ts'
import { parseItem } from '../table/tenant-table.ts'
import { Benchmark } from './schema.ts'

const partition = (provinceId: string, period: string) => `P#${provinceId}#${period}`
const calendar = (provinceId: string) => `P#${provinceId}#periods`

export const putBenchmark = (provinceId: string, benchmark: Benchmark): Write => ({
  kind: 'put',
  table: 'published',
  item: {
    ...benchmark,
    pk: partition(provinceId, benchmark.period),
    // With its scheme: a second scheme of the jurisdiction that sends the same code overwrites nothing.
    sk: `${benchmark.code}#${benchmark.schemeId}#${benchmark.tenantId}`,
  },
  condition: { kind: 'repeatable' },
})

export const putPublishedPeriod = (provinceId: string, period: string): Write => ({
  kind: 'put',
  table: 'published',
  item: { pk: calendar(provinceId), sk: period },
  condition: { kind: 'repeatable' },
})

export async function readBenchmarks(
  table: TableEngine,
  provinceId: string,
  period: string,
): Promise<Benchmark[]> {
  const items = await table.query('published', { pk: partition(provinceId, period) })
  return items.map((item) => parseItem(Benchmark, item))
}

export async function readPublishedPeriods(table: TableEngine, provinceId: string): Promise<string[]> {
  const items = await table.query('published', { pk: calendar(provinceId), newestFirst: true })
  return items.map((item) => item.sk)
}
