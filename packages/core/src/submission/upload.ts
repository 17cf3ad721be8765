import { z } from 'zod'
import { requirePermission, requireUnit } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { DomainError, refuse } from '../errors.ts'
import { PeriodId, SchemeId, UnitId, UploadId } from '../ids.ts'
import { refusalToReport } from '../period/rules.ts'
import { found } from '../table/tenant-table.ts'
import { loadSubmission } from './load.ts'
import { refusalToEdit } from './rules.ts'
import { nameOf } from './save-draft.ts'
import { Vintage, type Upload } from './schema.ts'
import { uploads } from './store.ts'

export const maxUploadBytes = 20 * 1024 * 1024
const minutesToUpload = 15

export const StartUpload = z.strictObject({
  schemeId: SchemeId,
  period: PeriodId,
  unitId: UnitId,
  fileName: z.string().min(1).max(200),
  size: z.int().min(0),
  vintage: Vintage.optional(),
})
export type StartUpload = z.infer<typeof StartUpload>

/** Gives out one address that accepts the file; nothing counts as data until it has been read and checked. */
export async function startUpload(
  ctx: Context,
  input: StartUpload,
): Promise<{ upload: Upload; url: string }> {
  requirePermission(ctx, 'submission.write')
  const { size, fileName, vintage, ...at } = StartUpload.parse(input)
  if (size > maxUploadBytes) throw new DomainError('upload_too_large')
  const { period, submission } = await loadSubmission(ctx, at)
  refuse(refusalToReport(period, ctx.now))
  refuse(refusalToEdit(submission))
  const upload: Upload = {
    ...at,
    uploadId: ctx.newId('upl'),
    fileName,
    ...(vintage && { vintage }),
    status: 'waiting',
    by: actorId(ctx.actor),
    byName: nameOf(ctx.actor),
    at: ctx.now,
    baseVersion: submission?.version ?? 0,
    problems: [],
    problemCount: 0,
    cellCount: 0,
    version: 1,
  }
  const limits = {
    contentType: 'application/octet-stream',
    maxBytes: maxUploadBytes,
    expiresSeconds: minutesToUpload * 60,
  }
  const url = await ctx.objects.uploads.uploadUrl(uploadKey(ctx.tenantId, upload), limits)
  await commit(ctx, [uploads(ctx).create(upload)], {
    action: 'upload.started',
    object: `${at.schemeId}/${at.period}/${at.unitId}`,
  })
  return { upload, url }
}

/** tenant/scheme/period/upload: all that the checking function is told. */
export const uploadKey = (
  tenantId: string,
  upload: Pick<Upload, 'schemeId' | 'period' | 'uploadId'>,
): string => `${tenantId}/${upload.schemeId}/${upload.period}/${upload.uploadId}`

/** A file whose figures were taken is kept for good, beside the documents; the inbox is emptied after a while. */
export const evidenceKey = (
  tenantId: string,
  upload: Pick<Upload, 'schemeId' | 'period' | 'uploadId'>,
): string => `${tenantId}/${upload.schemeId}/${upload.period}/evidence/${upload.uploadId}`

/** undefined for anything that is not an upload itself, such as a marked copy beside it. */
export function parseUploadKey(
  key: string,
): { tenantId: string; schemeId: string; period: string; uploadId: string } | undefined {
  const [tenantId, schemeId, period, uploadId, ...rest] = key.split('/')
  if (!tenantId || !schemeId || !period || rest.length > 0 || !UploadId.safeParse(uploadId).success)
    return undefined
  return { tenantId, schemeId, period, uploadId: uploadId ?? '' }
}

export async function getUpload(
  ctx: Context,
  at: { schemeId: string; period: string; uploadId: string },
): Promise<Upload> {
  requirePermission(ctx, 'submission.read')
  const upload = found(await uploads(ctx).get(at.schemeId, at.period, at.uploadId))
  requireUnit(ctx, upload.unitId)
  return upload
}

/** The same workbook with its wrong cells marked. */
export async function getMarkedWorkbook(
  ctx: Context,
  at: { schemeId: string; period: string; uploadId: string },
) {
  const upload = await getUpload(ctx, at)
  const bytes = found(
    upload.markedKey === undefined ? undefined : await ctx.objects.uploads.get(upload.markedKey),
  )
  return { fileName: `标注-${upload.fileName}`, bytes }
}
