import { requirePermission, requireUnit } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { changed } from '../table/tenant-table.ts'
import type { Upload } from './schema.ts'
import { uploads } from './store.ts'

export type UploadConclusion = Pick<Upload, 'problems' | 'problemCount' | 'cellCount'> & {
  status: 'saved' | 'refused'
  fileProblem?: NonNullable<Upload['fileProblem']>
  markedKey?: string
}

/** Notes what the check of an uploaded file found. */
export async function concludeUpload(
  ctx: Context,
  upload: Upload,
  /** A file too large to be fetched has no digest. */
  found: UploadConclusion & { sha256?: string },
): Promise<Upload> {
  requirePermission(ctx, 'submission.write')
  requireUnit(ctx, upload.unitId)
  const concluded = changed(upload, found)
  await commit(ctx, [uploads(ctx).replace(upload, concluded)], {
    action: found.status === 'saved' ? 'upload.saved' : 'upload.refused',
    object: `${upload.schemeId}/${upload.period}/${upload.unitId}/${upload.uploadId}`,
    after: { status: found.status, sha256: found.sha256 ?? null, problemCount: found.problemCount },
  })
  return concluded
}
