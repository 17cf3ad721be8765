import XLSX from '@e965/xlsx'
import type { Scheme } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import {
  linkTotals,
  rankSubjects,
  scoreSubjects,
  type Fact,
  type LedgerEntry,
  type Link,
  type Parents,
  type Subject,
  type SubjectScore,
} from '@plumbline/scoring'
import { traceOf, type Trace, type TracedClass } from '@plumbline/scoring/words'
import { writeTraceXlsx } from '../../packages/documents/src/index.ts'
import { withoutResults } from '../../packages/documents/src/samples/edit-xlsx.ts'

export interface Case {
  scheme: Scheme
  period: string
  subjects: readonly Subject[]
  facts: readonly Fact[]
  entries?: readonly LedgerEntry[]
  parents?: Parents
}

type Linked = SubjectScore & { link?: Link | undefined }

function linked({ scheme, parents }: Case, scores: SubjectScore[]): Linked[] {
  if (!scheme.cascade) return scores
  const links = linkTotals({ scheme, scores, parents: parents ?? new Map() })
  return scores.map((score, k) => {
    const { total, reason, link } = links[k]!
    const stages = link?.stage ? [...score.stages, link.stage] : score.stages
    return { ...score, total, stages, link, ...(reason && { reason }) }
  })
}

/** A case as the engine settles it, class by class, best first. */
function settle(one: Case): TracedClass[] {
  const { scheme, period, subjects, facts, entries } = one
  const present = scheme.classes.filter(({ id }) => subjects.some((subject) => subject.class === id))
  const scores = present.flatMap(({ id }) =>
    scoreSubjects({ scheme, period, class: id, subjects, facts, entries, expressions: compileExpression }),
  )
  const settled = linked(one, scores)
  const codes = new Map(subjects.map(({ id, code }) => [id, code ?? id]))
  return present.map(({ id }) => {
    const own = settled.filter((score) => score.class === id)
    return {
      class: id,
      subjects: rankSubjects({ scheme, scores: own, previous: [] }).map((ranked) => {
        const score = own.find(({ subject }) => subject === ranked.subject)!
        const code = codes.get(ranked.subject)!
        return { score, ranked, code, name: `单位${code}`, link: score.link }
      }),
    }
  })
}

export const traceCase = (one: Case): Trace => traceOf(one.scheme, settle(one))

export const heading = {
  title: '示例办法（2026年10月）',
  issuer: '示例',
  synthetic: true,
  draft: false,
  date: '2026-10-31',
}

/** The workbook without one saved result: whatever stands in a formula afterwards was computed by whoever opened it. */
export async function bareWorkbook(trace: Trace): Promise<Uint8Array> {
  const bytes = await writeTraceXlsx(trace, heading)
  return withoutResults(bytes, XLSX.read(bytes, { bookSheets: true }).SheetNames.length)
}

type Value = string | number | undefined

/** A sheet's rows below its labels, by label. */
function rowsOf(book: XLSX.WorkBook, name: string): Record<string, Value>[] {
  const rows = XLSX.utils.sheet_to_json<Value[]>(book.Sheets[name]!, { header: 1, blankrows: true })
  const labels = rows[3]!
  return rows
    .slice(4)
    .filter((row) => row.length > 0)
    .map((row) => Object.fromEntries(labels.map((label, k) => [label, row[k]])))
}

/** What the workbook says of every subject of every class, in the order of the trace. */
export function totalsOf(book: XLSX.WorkBook) {
  const sheets = book.SheetNames.filter((name) => name.startsWith('合计'))
  return sheets.flatMap((name) =>
    rowsOf(book, name).map((row) => ({
      code: row['代码'],
      total: row['总分'],
      published: row['公布得分'],
      rank: row['位次'],
      check: row['核对'],
    })),
  )
}

/** The same as the engine published it. */
export function expectedOf(trace: Trace) {
  return trace.classes.flatMap(({ subjects }) =>
    subjects.map(({ code, total, published, rank }) => ({
      code,
      total: total === null ? '—' : Number(total),
      published: published ?? '—',
      rank: rank ?? '—',
      check: '一致',
    })),
  )
}

/** How the last step of every indicator compares with its score, and how many of its steps are live. */
export function sourcesOf(book: XLSX.WorkBook) {
  const rows = book.SheetNames.filter((name) => name.startsWith('得分来源')).flatMap((name) =>
    rowsOf(book, name),
  )
  return {
    apart: rows.filter((row) => row['核对'] !== undefined && row['核对'] !== '' && row['核对'] !== '一致'),
    compared: rows.filter((row) => row['核对'] === '一致').length,
    live: rows.filter((row) => row['类别'] === '公式').length,
  }
}
