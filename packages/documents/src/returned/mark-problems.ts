import { parseAddress } from '../workbook/address.ts'
import { attachNotes } from './attach-notes.ts'
import { openPackage, sheetPaths } from './package.ts'
import { paintCells } from './paint-cells.ts'
import { redStyles } from './red-styles.ts'
import type { WriteSheet } from 'hucre/xlsx'
import type { Package } from './package.ts'

export interface CellProblem {
  sheet: string
  /** Empty for a problem of the sheet as a whole; it is then noted on A1. */
  address: string
  message: string
}

/**
 * The same workbook with the wrong cells red and commented. Only styles, the cells' style numbers and the comments are touched,
 * as text inside the package: rewriting the file through a library would lose what it does not model. Marks of an earlier
 * return are taken away first.
 */
export async function markProblems(bytes: Uint8Array, problems: readonly CellProblem[]): Promise<Uint8Array> {
  const pack = await openPlain(bytes)
  const paths = sheetPaths(pack)
  const styles = redStyles(pack.text('xl/styles.xml') ?? '')
  const bySheet = Map.groupBy(problems, (problem) => problem.sheet)
  for (const [name, path] of paths) {
    const notes = notesOf(bySheet.get(name) ?? [])
    const sheet = pack.text(path)
    if (sheet === undefined) continue
    const addresses = notes.map((note) => note.address)
    pack.replace(path, paintCells(sheet, addresses, styles))
    attachNotes(pack, path, notes)
  }
  pack.replace('xl/styles.xml', styles.xml())
  return pack.bytes()
}

function notesOf(problems: readonly CellProblem[]): { address: string; text: string }[] {
  const byCell = Map.groupBy(problems, ({ address }) => (parseAddress(address) ? address : 'A1'))
  return [...byCell].map(([address, found]) => ({ address, text: found.map((p) => p.message).join('\n') }))
}

/** Some .NET writers prefix every element (<x:row>); those files are first rewritten plainly, which keeps values and formats. */
async function openPlain(bytes: Uint8Array): Promise<Package> {
  const pack = await openPackage(bytes)
  const parts = ['xl/workbook.xml', 'xl/styles.xml', ...sheetPaths(pack).values()]
  const prefixed = parts.some((path) =>
    /<\w+:(?:workbook|styleSheet|worksheet)[\s>]/.test(pack.text(path)?.slice(0, 2000) ?? ''),
  )
  if (!prefixed && pack.text('xl/styles.xml')?.includes('</cellXfs>')) return pack
  const { readXlsx, writeXlsx } = await import('hucre/xlsx')
  const { sheets } = await readXlsx(pack.bytes(), { readStyles: true })
  // Charts and pivot tables are read in another shape than they are written; this rare path gives them up.
  const plain = sheets.map(({ charts: _charts, pivotTables: _pivots, ...sheet }) => sheet as WriteSheet)
  return openPackage(await writeXlsx({ sheets: plain, defaultFont: { name: '宋体', size: 11 } }))
}
