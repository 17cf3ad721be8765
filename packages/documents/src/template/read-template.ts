import { openWorkbook } from '../workbook/open-workbook.ts'
import { checkIdentity } from './check-identity.ts'
import { findTable } from './find-table.ts'
import { readIdentity } from './identity-sheet.ts'
import { readRows } from './read-rows.ts'
import { templateProblem } from './template-problem.ts'
import type { FigureProblem } from '../figures/figure-problem.ts'
import type { Words } from '../words/words.ts'
import type { WorkbookLimits } from '../workbook/limits.ts'
import type { RefusalCode } from '../workbook/refusal.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { FoundTable } from './find-table.ts'
import type { ExpectedRow, FigureResult } from './read-rows.ts'
import type { TemplateIdentity } from './template-input.ts'
import type { TemplateProblem, TemplateProblemCode } from './template-problem.ts'

export interface TemplateExpectation extends TemplateIdentity {
  periodLabel?: string
  rows: readonly ExpectedRow[]
}

export type TemplateReading =
  | { ok: false; code: RefusalCode | TemplateProblemCode; message: Words }
  | {
      ok: true
      sheet: string
      /** One for each expected row, in that order. */
      figures: FigureResult[]
      /** Everything wrong or doubtful, from the figures and from rows that belong to nobody. */
      problems: (FigureProblem & { sheet: string })[]
    }

/** An uploaded file → every expected figure with its cell, or one reason why the file as a whole is not the right one. */
export async function readTemplate(
  bytes: Uint8Array,
  expected: TemplateExpectation,
  limits: Partial<WorkbookLimits> = {},
): Promise<TemplateReading> {
  const opened = await openWorkbook(bytes, limits)
  if (!opened.ok) return { ok: false, code: opened.refusal.code, message: opened.refusal.message }
  const identity = readIdentity(opened.workbook.sheets)
  const stranger = checkIdentity(identity, expected)
  if (stranger) return { ok: false, ...stranger }
  const table = pickTable(opened.workbook, identity!.sheet)
  if ('code' in table) return { ok: false, ...table }
  const { figures, notes } = readRows(table, expected.rows)
  const sheet = table.view.sheet.name
  const problems = [...figures.flatMap((figure) => figure.problem ?? []), ...notes]
  return { ok: true, sheet, figures, problems: problems.map((problem) => ({ ...problem, sheet })) }
}

/** The sheet that still has its name wins over copies; without it, the table must be the only one. */
function pickTable(workbook: Workbook, name: string): FoundTable | TemplateProblem {
  const shown = workbook.sheets.filter((sheet) => sheet.visibility === 'visible')
  const tables = shown.flatMap((sheet) => findTable(sheet) ?? [])
  const named = tables.find((table) => table.view.sheet.name === name)
  if (named) return named
  if (tables.length === 1) return tables[0]!
  if (tables.length === 0) return templateProblem('wrong_template')
  return templateProblem('ambiguous_sheet', {
    found: tables.map((table) => table.view.sheet.name).join('、'),
  })
}
