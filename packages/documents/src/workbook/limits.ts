/** What a workbook may be at most. Generous for people's files, small enough for a function of 1 GB. */
export interface WorkbookLimits {
  /** The file as uploaded. */
  bytes: number
  /** Parts inside the package, and pages in the workbook. */
  entries: number
  sheets: number
  /** One sheet may inflate to this while it streams past; empty rows beyond `rows` are dropped on the way. */
  sheetInflated: number
  /** Any other part (styles, shared strings), and everything that is kept for reading. */
  partInflated: number
  kept: number
  /** Tags in all of them together; a reader makes a few hundred bytes of each. */
  tags: number
  /** Cells with something in them must lie inside these. */
  rows: number
  columns: number
  cells: number
}

const MiB = 1024 * 1024

export const defaultLimits: WorkbookLimits = {
  bytes: 20 * MiB,
  entries: 2_000,
  sheets: 60,
  sheetInflated: 400 * MiB,
  partInflated: 16 * MiB,
  kept: 64 * MiB,
  tags: 1_500_000,
  rows: 20_000,
  columns: 256,
  cells: 300_000,
}
