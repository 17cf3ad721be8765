import { parseUploadKey, type Actor, type Upload } from '@plumbline/core'
import { z } from 'zod'
import { useCloud } from '../runtime/cloud.ts'
import { logger, makeHandler } from '../runtime/standard.ts'
import { systemContext } from '../runtime/system-context.ts'
import { checkUpload, findUpload } from './check-upload.ts'

const ObjectCreated = z.object({
  detail: z.object({ object: z.object({ key: z.string(), size: z.number().optional() }) }),
})

/** A file has arrived in the uploads bucket. Marked copies land there too and are passed over. */
export async function receiveUpload(event: unknown): Promise<void> {
  const { key, size } = ObjectCreated.parse(event).detail.object
  const place = parseUploadKey(key)
  if (!place) return
  const { tenantId, ...at } = place
  const ctx = systemContext(await useCloud(), tenantId, 'run')
  const upload = await findUpload(ctx, at)
  if (!upload) return logger.warn('an object without an upload', { key })
  await checkUpload({ ...ctx, actor: uploaderOf(upload) }, upload, size)
}

const uploaderOf = (upload: Upload): Actor => ({
  kind: 'person',
  memberId: upload.by,
  name: upload.byName,
  roles: ['clerk'],
  units: [upload.unitId],
})

export const handler = makeHandler(receiveUpload)
