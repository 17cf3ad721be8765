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
  found: UploadConclusion & { sha256: string },
): Promise<Upload> {
  const concluded = changed(upload, found)
  await commit(ctx, [uploads(ctx).replace(upload, concluded)], {
    action: found.status === 'saved' ? 'upload.saved' : 'upload.refused',
    object: `${upload.schemeId}/${upload.period}/${upload.unitId}/${upload.uploadId}`,
    after: { status: found.status, sha256: found.sha256, problemCount: found.problemCount },
  })
  return concluded
}
