import { cellAddress } from './address.ts'
import { refuse } from './refusal.ts'
import type { Cell as RawCell, Sheet as RawSheet } from 'hucre/xlsx'
import type { WorkbookLimits } from './limits.ts'
import type { Cell, MergedRange, Sheet } from './workbook.ts'

/** Reads an already trimmed package into our own plain shape; nothing outside this file knows the library. */
export async function readSheets(bytes: Uint8Array, limits: WorkbookLimits): Promise<Sheet[]> {
  const { readXlsx } = await import('hucre/xlsx')
  const range = `A1:${cellAddress(limits.rows, limits.columns)}`
  const workbook = await readXlsx(bytes, { readStyles: true, range }).catch(() => refuse('damaged'))
  return workbook.sheets.map((sheet) => toSheet(sheet, limits))
}

function toSheet(raw: RawSheet, limits: WorkbookLimits): Sheet {
  const merges = toMerges(raw, limits)
  const mergedAt = indexMerges(merges)
  const cells: Cell[] = []
  for (const [r, values] of raw.rows.entries()) {
    for (const [c, value] of values.entries()) {
      const rich = raw.cells?.get(`${r},${c}`)
      const cell = toCell({ row: r + 1, col: c + 1, value, rich })
      if (!cell) continue
      if (raw.rowDefs?.get(r)?.hidden || raw.columns?.[c]?.hidden) cell.hidden = true
      const merged = mergedAt.get(cell.address)
      if (merged) cell.merged = merged
      cells.push(cell)
    }
  }
  return {
    name: raw.name,
    visibility: raw.veryHidden ? 'very_hidden' : raw.hidden ? 'hidden' : 'visible',
    cells,
    merges,
    rows: cells.reduce((most, cell) => Math.max(most, cell.row), 0),
    columns: cells.reduce((most, cell) => Math.max(most, cell.col), 0),
  }
}

interface RawPlace {
  row: number
  col: number
  value: Cell['value']
  rich: RawCell | undefined
}

function toCell({ row, col, value, rich }: RawPlace): Cell | undefined {
  const hasFormula = rich?.formula !== undefined
  if (value === null && !hasFormula) return undefined
  const cell: Cell = { address: cellAddress(row, col), row, col, value }
  if (hasFormula) cell.formula = rich.formula!
  // Some programs write an uncalculated formula as an error without a value.
  const uncalculated = hasFormula && (value === null || (value === '' && rich?.type === 'error'))
  if (uncalculated) Object.assign(cell, { cachedMissing: true, value: null })
  else if (rich?.type === 'error') Object.assign(cell, { error: String(value), value: null })
  if (rich?.style?.numFmt) cell.format = rich.style.numFmt
  return cell
}

// Real sheets merge a few hundred ranges; without a bound, overlapping ones would cost rows × ranges later.
const mostMerges = 20_000

function toMerges(raw: RawSheet, limits: WorkbookLimits): MergedRange[] {
  if ((raw.merges?.length ?? 0) > mostMerges) refuse('too_many_cells', `${mostMerges} merges`)
  return (raw.merges ?? []).map((merge) => {
    const [top, left] = [merge.startRow + 1, merge.startCol + 1]
    const bottom = Math.min(merge.endRow + 1, limits.rows)
    const right = Math.min(merge.endCol + 1, limits.columns)
    return { range: `${cellAddress(top, left)}:${cellAddress(bottom, right)}`, top, left, bottom, right }
  })
}

/** Only the anchor of a merged range holds a value, so anchors are all that need looking up. */
function indexMerges(merges: readonly MergedRange[]): Map<string, string> {
  return new Map(merges.map((merge) => [cellAddress(merge.top, merge.left), merge.range]))
}
