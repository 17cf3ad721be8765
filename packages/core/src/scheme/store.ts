import type { Context } from '../context.ts'
import { forTenant } from '../table/tenant-table.ts'
import { remember } from './remember.ts'
import { SchemeHead, SchemeVersion } from './schema.ts'

const heads = 'schemes'
const versions = (schemeId: string) => `scheme#${schemeId}`
const versionKey = (version: number) => `V#${String(version).padStart(6, '0')}`

export const schemes = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    listHeads: () => table.list(heads, SchemeHead),
    head: (schemeId: string) => table.get(heads, schemeId, SchemeHead),
    version: (schemeId: string, version: number) =>
      remember(ctx.table, `${ctx.tenantId}/${schemeId}/${version}`, () =>
        table.get(versions(schemeId), versionKey(version), SchemeVersion),
      ),
    createHead: (head: SchemeHead) => table.create(heads, head.schemeId, head),
    replaceHead: (before: SchemeHead, after: SchemeHead) =>
      table.replace(heads, after.schemeId, before, after),
    createVersion: (version: SchemeVersion) =>
      table.create(versions(version.schemeId), versionKey(version.schemeVersion), version),
  }
}
