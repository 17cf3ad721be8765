import { problemOf } from '../parse/issue.ts'
import { Scheme, type Origin } from '../schema.ts'
import { findIndicator } from '../walk.ts'
import { blankScheme } from './draft/blank-scheme.ts'
import { applyCells, applyMethods, settleUnits } from './draft/apply-cells.ts'
import { applyPoints } from './draft/apply-points.ts'
import { checkSums } from './draft/check-sums.ts'
import { sameName } from './draft/find-board.ts'
import { placeRows, type Laying, type Placed } from './draft/place-rows.ts'
import { settleBoards } from './draft/settle-boards.ts'
import { forgetWeights, settleClasses } from './draft/settle-classes.ts'
import { sharesToPoints } from './draft/shares-to-points.ts'
import { noteOrigins } from './draft/note-origins.ts'
import { emptyLog, refuse, type Log } from './log.ts'
import { tableOf } from './table-of.ts'
import { sheetName, type Drafted, type GivenSheet } from './table.ts'

export interface DraftOptions {
  /** What the table says replaces it in this scheme; what it cannot say stays as it was. */
  onto?: Scheme
  /** Indicators that no row speaks of are removed, and not only listed. */
  drop?: boolean
}

/** Which classes a sheet speaks for: all, where the scheme needs but one sheet; else the class of its name. */
function classesOf(sheet: GivenSheet, sheets: readonly GivenSheet[], { base, log }: Laying): string[] {
  const all = base.classes.map(({ id }) => id)
  if (sheets.length === 1 && tableOf(base).length === 1) return all
  const own = base.classes.find(({ name }) => sameName(sheetName(name.zh), sheet.name))
  if (own) return [own.id]
  refuse(log, 'sheet_unknown', sheet.name, {
    message: {
      zh: `没有叫“${sheet.name}”的类别，这张表没有读。`,
      en: `No class is called “${sheet.name}”; it was not read.`,
    },
    hint: {
      zh: `工作表用类别名：${base.classes.map(({ name }) => name.zh).join('、')}。`,
      en: `Name the sheet after a class: ${base.classes.map(({ name }) => name.en).join(', ')}.`,
    },
  })
  return []
}

const inPoints = (sheets: readonly GivenSheet[], log: Log): GivenSheet[] =>
  sheets.map((one) => {
    const { sheet, turned } = sharesToPoints(one)
    if (turned)
      log.assumed.push({
        at: 'boards',
        assumed: { zh: '权重按小数写，乘以 100 作分值', en: 'Weights are shares of 1: times 100' },
      })
    return sheet
  })

function layRows(placed: readonly Placed[], laying: Laying): void {
  const said = new Map<string, string>()
  for (const one of placed) applyCells(one, { ...laying, said })
  for (const one of placed) settleUnits(one)
  for (const rows of Map.groupBy(placed, ({ indicator }) => indicator.id).values()) applyPoints(rows, laying)
  for (const one of placed) applyMethods(one, { ...laying, said })
}

function beginFrom(
  sheets: readonly GivenSheet[],
  onto: Scheme | undefined,
): { base: Scheme; assumed: Origin[] } {
  if (onto) return { base: onto, assumed: [] }
  const { scheme, assumed } = blankScheme(sheets)
  return { base: scheme, assumed }
}

const touchedBy = (placed: readonly Placed[], gone: readonly string[], { base, log: { changed } }: Laying) =>
  new Set([
    ...placed.filter(({ fresh }) => fresh).map(({ indicator }) => indicator.id),
    ...[...changed].flatMap((one) => (/\.(points|method)$/.test(one) ? one.split('.')[0]! : [])),
    ...gone.flatMap((id) => findIndicator(base, id)?.board.id ?? []),
  ])

/**
 * An indicator table → a scheme. Without `onto` a new one, whose choices are all listed as assumptions; with it a copy, changed where a cell
 * says something else than the table of that scheme does, so that an untouched table gives back the very same scheme. Never throws because
 * of the table: what is not understood is a problem with the address of its cell, and nothing is guessed in silence. The draft may still
 * have faults that `lintScheme` finds; where it has not even the shape of a scheme, there is none.
 */
export function draftScheme(
  given: readonly GivenSheet[],
  { onto, drop = false }: DraftOptions = {},
): Drafted {
  const log = emptyLog()
  const sheets = inPoints(given, log)
  const { base, assumed } = beginFrom(sheets, onto)
  log.assumed.push(...assumed)
  const laying: Laying = { base, draft: structuredClone(base), log }
  const covered = sheets.map((sheet) => ({ sheet, classes: classesOf(sheet, sheets, laying) }))
  const placed = covered.flatMap(({ sheet, classes }) =>
    classes.length === 0 ? [] : placeRows(sheet, classes, laying),
  )
  for (const sheet of sheets) checkSums(sheet, log)
  layRows(placed, laying)
  const { gone } = settleClasses(
    placed,
    covered.flatMap(({ classes }) => classes),
    { ...laying, drop },
  )
  const touched = touchedBy(placed, drop ? gone : [], laying)
  if (touched.size > 0) settleBoards(laying.draft, touched)
  if (drop) forgetWeights(laying.draft, gone)
  noteOrigins(laying, onto !== undefined)
  return settle(laying, gone)
}

function settle({ draft, log }: Laying, gone: string[]): Drafted {
  const parsed = Scheme.safeParse(draft, { reportInput: true })
  const changed = [...log.changed].toSorted()
  if (parsed.success)
    return { scheme: parsed.data, problems: log.problems, assumed: log.assumed, gone, changed }
  const shape = parsed.error.issues.map(problemOf)
  return { scheme: undefined, problems: [...log.problems, ...shape], assumed: log.assumed, gone, changed }
}
