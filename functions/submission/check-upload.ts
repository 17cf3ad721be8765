import {
  concludeUpload,
  digestBytes,
  evidenceKey,
  DomainError,
  getForm,
  maxUploadBytes,
  saveDraft,
  uploads,
  type CellInput,
  type CellProblem,
  type Context,
  type Form,
  type Upload,
  type UploadConclusion,
  uploadKey,
} from '@plumbline/core'
import { errors } from '@plumbline/core/schemas'
import { markProblems, readTemplate, Refused, type TemplateReading } from '@plumbline/documents'
import { templateIdentity, templateRows } from './expectation.ts'

/** A concluded upload is one item of at most 400 KB: the rest is counted, and marked in the workbook. */
const mostListed = 300
/** What a function can answer is 6 MB in base64: a larger marked copy could never be fetched. */
const mostMarkedBytes = 4 * 1024 * 1024

/** Reads one uploaded file, saves its figures whole or not at all, and notes what was found. */
export async function checkUpload(ctx: Context, upload: Upload, size = 0): Promise<void> {
  if (upload.status !== 'waiting') return
  // Not even fetched: it may be larger than this function's memory.
  if (size > maxUploadBytes) return void (await concludeUpload(ctx, upload, refused('upload_too_large')))
  const bytes = await ctx.objects.uploads.get(uploadKey(ctx.tenantId, upload))
  if (!bytes) return
  const conclusion = await judge(ctx, upload, bytes)
  if (conclusion.status === 'saved')
    await ctx.objects.documents.put(evidenceKey(ctx.tenantId, upload), bytes, 'application/octet-stream')
  await concludeUpload(ctx, upload, { ...conclusion, sha256: digestBytes(bytes) })
}

async function judge(ctx: Context, upload: Upload, bytes: Uint8Array): Promise<UploadConclusion> {
  if (bytes.length > maxUploadBytes) return refused('upload_too_large')
  const form = await getForm(ctx, upload)
  const reading = await readTemplate(bytes, {
    ...templateIdentity(ctx.tenantId, form),
    rows: templateRows(form),
  })
  if (!reading.ok)
    return { status: 'refused', fileProblem: { code: reading.code, message: reading.message }, ...nothing }
  const problems = problemsOf(reading)
  const marked = problems.length > 0 ? await keepMarked(ctx, upload, { bytes, problems }) : {}
  const counts = { problems: problems.slice(0, mostListed), problemCount: problems.length, ...marked }
  if (problems.some((problem) => problem.severity === 'block'))
    return { status: 'refused', cellCount: 0, ...counts }
  const cells = cellsOf(reading)
  if (cells.length === 0) return { status: 'refused', fileProblem: noFigures, ...nothing }
  return (await save(ctx, { upload, form, cells })) ?? { status: 'saved', cellCount: cells.length, ...counts }
}

const nothing = { problems: [], problemCount: 0, cellCount: 0 }

const refused = (code: keyof typeof errors): UploadConclusion => ({
  status: 'refused',
  fileProblem: { code, message: errors[code] },
  ...nothing,
})

/** The template as it was downloaded, mostly sent by mistake: it must not empty a draft. */
const noFigures = {
  code: 'no_figures',
  message: {
    zh: '表中没有填写任何数据，原有草稿没有改动。请填写「本期值」一列后再上传；本期确无数据的填「—」。',
    en: 'No figure is filled in; the draft is unchanged. Fill in the column 本期值 and upload again, with 「—」 where there is none.',
  },
}

type Read = Extract<TemplateReading, { ok: true }>

const problemsOf = (reading: Read): CellProblem[] =>
  // A question or a note does not keep the figures from being saved.
  reading.problems.map(({ code, message, sheet, address, severity }) => ({
    code,
    message,
    sheet,
    address,
    severity: severity === 'error' ? 'block' : 'ask',
  }))

/** Cells left empty are not answers; a dash is. */
const cellsOf = (reading: Read): CellInput[] =>
  reading.figures
    .filter((figure) => figure.value !== null || figure.blank === 'declared')
    .map(({ indicator, field, value, sheet, address }) => ({ indicator, field, value, sheet, address }))

async function keepMarked(
  ctx: Context,
  upload: Upload,
  file: { bytes: Uint8Array; problems: CellProblem[] },
): Promise<{ markedKey?: string }> {
  const notes = file.problems.map(({ sheet, address, message }) => ({ sheet, address, message: message.zh }))
  const key = `${uploadKey(ctx.tenantId, upload)}.marked`
  const marked = await markProblems(file.bytes, notes).catch(unlessRefused)
  if (!marked || marked.length > mostMarkedBytes) return {}
  await ctx.objects.uploads.put(key, marked, 'application/octet-stream')
  return { markedKey: key }
}

/** Figures can be read past a broken picture or comment that cannot be copied into a marked workbook. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error
}

async function save(
  ctx: Context,
  { upload, form, cells }: { upload: Upload; form: Form; cells: CellInput[] },
): Promise<UploadConclusion | undefined> {
  const { schemeId, period, unitId, fileName, uploadId, vintage, baseVersion: version } = upload
  // The news of a file may come twice: the second time its figures are in already.
  if (form.submission?.sources.some((source) => source.uploadId === uploadId)) return undefined
  try {
    const at = { schemeId, period, unitId, version }
    await saveDraft(ctx, { ...at, cells, ...(vintage && { vintage }), file: { fileName, uploadId } })
    return undefined
  } catch (error) {
    if (error instanceof DomainError) return refused(error.code)
    throw error
  }
}

/** The check acts for the person who uploaded, whose right to do so was checked when the upload began. */
export async function findUpload(
  ctx: Context,
  at: { schemeId: string; period: string; uploadId: string },
): Promise<Upload | undefined> {
  return uploads(ctx).get(at.schemeId, at.period, at.uploadId)
}
