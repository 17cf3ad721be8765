import type { Trace } from '@plumbline/core/schemas'
import { traceSheets } from './trace-sheets.ts'
import type { TraceHeading } from './trace-heading.ts'

/**
 * A result as a workbook that computes itself: attained scores → boards → total → ledger, coefficients, 挂钩 → rounding → place, each a live
 * formula, held against what was published. The same trace and heading give the same bytes.
 */
export async function writeTraceXlsx(trace: Trace, heading: TraceHeading): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: traceSheets(trace, heading),
    properties: {
      title: heading.title,
      creator: heading.issuer,
      modified: new Date(`${heading.date}T00:00:00Z`),
    },
    defaultFont: { name: '宋体', size: 11 },
  })
}
