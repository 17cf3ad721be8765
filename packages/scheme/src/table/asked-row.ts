import type { AskedField } from '../walk.ts'
import { basisWords } from './write/source.ts'

/** One figure a unit is asked for, as its workbook words it. */
export interface AskedRow {
  indicator: string
  field: string
  /** Name of the field and of its indicator; printed once when they are equal. */
  name: string
  indicatorName: string
  boardName: string
  unit: string
  /** 口径, such as 本年累计 */
  basis: string
  decimals: number
  min?: number
  max?: number
}

export const askedRow = ({ board, indicator, field }: AskedField): AskedRow => ({
  indicator: indicator.id,
  field: field.id,
  name: field.name.zh,
  indicatorName: indicator.name.zh,
  boardName: board.name.zh,
  unit: field.unit,
  basis: basisWords[field.basis],
  decimals: field.decimals,
  ...(field.min === undefined ? {} : { min: field.min }),
  ...(field.max === undefined ? {} : { max: field.max }),
})
