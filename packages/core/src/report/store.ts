import type { Context } from '../context.ts'
import type { RunAddress } from '../run/schema.ts'
import type { Item } from '../table/engine.ts'
import { forTenant } from '../table/tenant-table.ts'
import { StoredReport } from './schema.ts'

const collection = (at: Pick<RunAddress, 'schemeId' | 'period'>) => `reports#${at.schemeId}#${at.period}`
type Reader = Pick<Context, 'table' | 'tenantId'>

export const reportItem = (ctx: Reader, at: RunAddress, report: StoredReport): Item =>
  forTenant(ctx.table, ctx.tenantId).item(collection(at), `${at.runId}#${report.kind}`, report)

export const readReports = (ctx: Reader, at: RunAddress): Promise<StoredReport[]> =>
  forTenant(ctx.table, ctx.tenantId).list(collection(at), StoredReport, { prefix: `${at.runId}#` })
