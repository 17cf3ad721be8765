import { ReportKind, saveReport, type WrittenReport } from '@plumbline/core'
import { writeAiringPdf, writeAiringXlsx, writeNotice } from '@plumbline/documents'
import { isAdditive, periodLabel } from '@plumbline/scheme'
import { z } from 'zod'
import { openStep } from '../runtime/run-step.ts'
import { makeHandler } from '../runtime/standard.ts'
import { airingOf } from './airing.ts'
import { calculationOf, reportTrace } from './calculation.ts'
import { gatherMaterial, type Material } from './material.ts'
import { noticeOf } from './notice.ts'
import { docxType, pdfType, xlsxType } from './types.ts'

const ReportEvent = z.object({ kinds: z.array(ReportKind).min(1) })

type Write = (material: Material, draft: boolean) => Promise<Uint8Array>
interface Writer {
  name: string
  contentType: string
  write: Write
  /** The system takes the draft mark off itself; a notice stays a draft until the office has numbered and sealed it. */
  settles: boolean
}

/** How each document is made. */
const writers: Record<ReportKind, Writer> = {
  notice: {
    name: '通报.docx',
    contentType: docxType,
    settles: false,
    write: (material) => writeNotice(noticeOf(material)),
  },
  airing_pdf: {
    name: '晾晒表.pdf',
    contentType: pdfType,
    settles: true,
    write: async (material, draft) => (await writeAiringPdf({ ...airingOf(material), draft })).bytes,
  },
  airing_xlsx: {
    name: '晾晒表.xlsx',
    contentType: xlsxType,
    settles: true,
    write: async (material, draft) =>
      writeAiringXlsx({ ...airingOf(material), ...(await withCalculation(material)), draft }),
  },
}

/** A table of places given from outside has no totals to compute; only sums can be computed line by line, the rest needs the whole trace. */
async function withCalculation(material: Material) {
  if (material.given.length > 0) return {}
  if (isAdditive(material.scheme)) return { calculation: await calculationOf(material) }
  return { trace: await reportTrace(material) }
}

/** Documents one after the other, so that only one of a large class stands in memory. */
export async function reportStep(event: unknown) {
  const { kinds } = ReportEvent.parse(event)
  const { ctx, at } = await openStep(event)
  const material = await gatherMaterial(ctx, at)
  for (const kind of kinds) await saveReport(ctx, at, await writeReport(material, kind))
  return { kinds }
}

async function writeReport(material: Material, kind: ReportKind): Promise<WrittenReport> {
  const { name, contentType, write, settles } = writers[kind]
  const fileName = `${material.tenant.name.zh}${periodLabel(material.period).zh}${name}`
  const final = settles ? { finalBytes: await write(material, false) } : {}
  return { kind, fileName, contentType, bytes: await write(material, true), ...final }
}

export const handler = makeHandler(reportStep)
