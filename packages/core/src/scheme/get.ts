import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { found } from '../table/tenant-table.ts'
import type { SchemeHead, SchemeVersion } from './schema.ts'
import { schemes } from './store.ts'

export async function listSchemes(ctx: Context): Promise<SchemeHead[]> {
  requirePermission(ctx, 'scheme.read')
  return schemes(ctx).listHeads()
}

/** A given version, or the one in force. */
export async function getScheme(
  ctx: Context,
  input: { schemeId: string; schemeVersion?: number },
): Promise<SchemeVersion> {
  requirePermission(ctx, 'scheme.read')
  const version = input.schemeVersion ?? found(await schemes(ctx).head(input.schemeId)).schemeVersion
  return found(await schemes(ctx).version(input.schemeId, version))
}
