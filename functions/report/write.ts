import { ReportKind, saveReport, type WrittenReport } from '@plumbline/core'
import { writeAiringPdf, writeAiringXlsx, writeNotice } from '@plumbline/documents'
import { periodLabel } from '@plumbline/scheme'
import { z } from 'zod'
import { openStep } from '../runtime/run-step.ts'
import { makeHandler } from '../runtime/standard.ts'
import { airingOf } from './airing.ts'
import { gatherMaterial, type Material } from './material.ts'
import { noticeOf } from './notice.ts'
import { docxType, pdfType, xlsxType } from './types.ts'

const ReportEvent = z.object({ report: ReportKind })

/** How each document is made. */
const writers = {
  notice: { name: '通报.docx', contentType: docxType, write: (material) => writeNotice(noticeOf(material)) },
  airing_pdf: { name: '晾晒表.pdf', contentType: pdfType, write: async (material) => (await writeAiringPdf(airingOf(material))).bytes },
  airing_xlsx: { name: '晾晒表.xlsx', contentType: xlsxType, write: (material) => writeAiringXlsx(airingOf(material)) },
} as const satisfies Record<ReportKind, { name: string; contentType: string; write: (material: Material) => Promise<Uint8Array> }>

export async function reportStep(event: unknown) {
  const { report: kind } = ReportEvent.parse(event)
  const { ctx, at } = await openStep(event)
  const material = await gatherMaterial(ctx, at)
  const { name, contentType, write } = writers[kind]
  const fileName = `${material.tenant.name.zh}${periodLabel(at.period).zh}${name}`
  const written: WrittenReport = { kind, fileName, contentType, bytes: await write(material) }
  await saveReport(ctx, at, written)
  return { report: kind }
}

export const handler = makeHandler(reportStep)
