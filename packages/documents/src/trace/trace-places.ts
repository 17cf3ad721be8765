import type { Trace, TraceClass, TraceGroup } from '@plumbline/core/schemas'
import { columnLetters } from '../workbook/address.ts'

/** Title, note, a line above the labels, the labels; then the subjects, on the same rows of every sheet. */
export const labelRow = 4
export const firstRow = 5
/** After code and name. */
export const firstCol = 3

const sheets = {
  attained: '得分',
  weights: '权重',
  shares: '实际权重',
  means: '折算',
  totals: '合计',
  entries: '加减分',
  sums: '加减分汇总',
  links: '挂钩',
  steps: '得分来源',
} as const
type SheetNames = Record<keyof typeof sheets, string>

/** A class with the names its sheets bear. */
export interface Placed extends TraceClass {
  names: SheetNames
}

/** What no sheet name may hold is left out; the number keeps names apart that begin alike. */
const shortName = (name: string, k: number) => `${k + 1} ${name.replace(/[[\]:*?/\\']/g, '').slice(0, 18)}`

export function placeClasses({ classes }: Trace): Placed[] {
  const suffix = (one: TraceClass, k: number) => (classes.length > 1 ? `（${shortName(one.name, k)}）` : '')
  return classes.map((one, k) => ({
    ...one,
    names: Object.fromEntries(
      Object.entries(sheets).map(([key, name]) => [key, `${name}${suffix(one, k)}`]),
    ) as SheetNames,
  }))
}

export const lastRow = ({ subjects }: TraceClass) => firstRow + subjects.length - 1
export const leafColumn = (leaf: number) => firstCol + leaf
/** On 权重, 实际权重 and 折算 boards follow the indicators; the total itself has no weight. */
export const groupColumn = ({ leaves }: TraceClass, group: number) => firstCol + leaves.length + group - 1
/** On 合计 boards come first, then their total. */
export const scoreColumn = ({ groups }: TraceClass, group: number) =>
  firstCol + (group === 0 ? groups.length - 1 : group - 1)

export const at = (sheet: string, col: number, row: number | string) =>
  `'${sheet}'!${columnLetters(col)}${row}`
const across = (sheet: string, from: number, to: number) => (row: number | string) =>
  `${at(sheet, from, row)}:${columnLetters(to)}${row}`

/** Cells of one kind of part of a group: its indicators, or the boards inside it. */
export interface Part {
  scores(row: number): string
  weights(row: number | string): string
  shares(row: number): string
  means(row: number): string
  isLeaves: boolean
}

export function partsOf(placed: Placed, { leaves, groups }: TraceGroup): Part[] {
  const { names } = placed
  const part = (isLeaves: boolean, [from, to]: readonly [number, number]): Part[] => {
    if (to <= from) return []
    const column = (k: number) => (isLeaves ? leafColumn(k) : groupColumn(placed, k))
    const weighed = (sheet: string) => across(sheet, column(from), column(to - 1))
    return [
      {
        isLeaves,
        scores: isLeaves
          ? across(names.attained, leafColumn(from), leafColumn(to - 1))
          : across(names.totals, scoreColumn(placed, from), scoreColumn(placed, to - 1)),
        weights: weighed(names.weights),
        shares: weighed(names.shares),
        means: weighed(names.means),
      },
    ]
  }
  return [...part(true, leaves), ...part(false, groups)]
}
