export type { Words } from './words/words.ts'
export { inertText } from './words/inert-text.ts'

export { openWorkbook } from './workbook/open-workbook.ts'
export { readCsv } from './workbook/read-csv.ts'
export { readPaste } from './workbook/read-paste.ts'
export { defaultLimits } from './workbook/limits.ts'
export { Refused, refusalCodes } from './workbook/refusal.ts'
export { cellAddress, columnLetters, parseAddress } from './workbook/address.ts'
export type { WorkbookLimits } from './workbook/limits.ts'
export type { Refusal, RefusalCode } from './workbook/refusal.ts'
export type { Cell, CellValue, MergedRange, ReadResult, Sheet, Workbook } from './workbook/workbook.ts'

export { readFigure } from './figures/read-figure.ts'
export { guardUnit } from './figures/guard-unit.ts'
export { figureProblem, figureProblemCodes } from './figures/figure-problem.ts'
export type { FigureCell, FigureReading, FigureSpec } from './figures/read-figure.ts'
export type { FigureProblem, FigureProblemCode, Severity } from './figures/figure-problem.ts'

export { writeTemplate } from './template/write-template.ts'
export { readTemplate } from './template/read-template.ts'
export { rowLabel } from './template/template-input.ts'
export { templateProblemCodes } from './template/template-problem.ts'
export type { TemplateIdentity, TemplateInput, TemplateRow } from './template/template-input.ts'
export type { TemplateExpectation, TemplateReading } from './template/read-template.ts'
export type { ExpectedRow, FigureResult } from './template/read-rows.ts'
export type { TemplateProblemCode } from './template/template-problem.ts'

export { markProblems } from './returned/mark-problems.ts'
export type { CellProblem } from './returned/mark-problems.ts'

export { writeAiringXlsx } from './airing/write-airing-xlsx.ts'
export { writeAiringPdf } from './airing/write-airing-pdf.ts'
export { lights } from './airing/airing-table.ts'
export type {
  AiringColumn,
  AiringLight,
  AiringRow,
  AiringTable,
  Calculation,
  CalculationLine,
} from './airing/airing-table.ts'
export type { Pdf, PdfOptions } from './pdf/compile-pdf.ts'

export { writeTraceXlsx } from './trace/write-trace-xlsx.ts'
export type { TraceHeading } from './trace/trace-heading.ts'

export { writeNotice } from './notice/write-notice.ts'
export type { LedParagraph, Notice, NoticeSection, NoticeTable } from './notice/notice.ts'

export { readIndicatorTable } from './indicator-table/read-indicator-table.ts'
export { writeIndicatorTable } from './indicator-table/write-indicator-table.ts'
export type {
  IndicatorTable,
  IndicatorTableRow,
  IndicatorTableSheet,
} from './indicator-table/indicator-table.ts'
