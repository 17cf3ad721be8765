import { levelled } from '../phrases/clause.ts'
import type { GivenSheet } from '../table.ts'

const share = /^(?:0?\.\d+|1(?:\.0+)?|0)$/

/** Weights written as shares of 1 (0.15) become points of 100; everything else stays as it is. */
export function sharesToPoints(sheet: GivenSheet): { sheet: GivenSheet; turned: boolean } {
  const given = sheet.rows.map(({ cells }) => levelled(cells.points ?? '')).filter((one) => one !== '')
  const sum = given.reduce((all, one) => all + Number(one), 0)
  const turned = given.length > 1 && given.every((one) => share.test(one)) && Math.abs(sum - 1) < 1e-6
  if (!turned) return { sheet, turned }
  const points = (text: string) => String(Number((Number(levelled(text)) * 100).toFixed(6)))
  const rows = sheet.rows.map((row) =>
    row.cells.points ? { ...row, cells: { ...row.cells, points: points(row.cells.points) } } : row,
  )
  const sums = sheet.sums.map((one) => (one.points ? { ...one, points: points(one.points) } : one))
  return { sheet: { ...sheet, rows, sums }, turned }
}
