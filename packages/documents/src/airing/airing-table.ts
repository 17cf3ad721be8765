import type { Trace } from '@plumbline/core/schemas'
import { officialDate } from '../words/official-date.ts'
import { displayWidth } from '../sheet/style.ts'

export type AiringLight = 'green' | 'yellow' | 'red'

export interface AiringColumn {
  key: string
  /** As printed: 位次, 单位, 得分, 亮灯, 上期位次, 进退位, 责任部门 … */
  label: string
  /** `light` cells hold a light's name, `movement` cells a signed whole number (positive = 进位), `number` decimals. */
  kind: 'text' | 'number' | 'rank' | 'light' | 'movement'
  decimals?: number
}

export interface AiringRow {
  key: string
  /** By column key; null and absent print as a dash. */
  cells: Readonly<Record<string, string | null>>
}

/** One leaf of a total: score (0–100) × share = contribution. */
export interface CalculationLine {
  board: string
  indicator: string
  score: string | null
  /** The share of the total it really carried, as a fraction: "0.125". */
  share: string
  contribution: string
}

export interface Calculation {
  /** The column whose figures the totals are. */
  column: string
  decimals: number
  /** 四舍五入, or 四舍六入五成双 (GB/T 8170). */
  rounding: 'half_up' | 'half_even'
  totals: readonly {
    row: string
    subject: string
    published: string | null
    lines: readonly CalculationLine[]
  }[]
}

/** 晾晒表: what hangs in the hall. Everything on it comes from the caller; nothing is computed here but the formulas' results. */
export interface AiringTable {
  title: string
  issuer: string
  period: string
  /** 数据截至: yyyy-mm-dd. */
  asOf: string
  /** N, the number of subjects ranked. */
  count: number
  /** How places and lights are given. */
  rules: readonly string[]
  source: string
  notes?: readonly string[]
  columns: readonly AiringColumn[]
  rows: readonly AiringRow[]
  calculation?: Calculation
  /** The whole arithmetic instead, for totals that are no sum of lines. */
  trace?: Trace
  synthetic: boolean
  draft: boolean
  /** YYYY-MM-DD, written into the file instead of the clock. */
  date: string
}

/** Colour, word and shape together: black-and-white printers and colour-blind eyes still read them. */
export const lights = {
  green: { word: '绿', shape: '●', fill: '2E8B57', ink: 'FFFFFF' },
  yellow: { word: '黄', shape: '▲', fill: 'FFD43B', ink: '000000' },
  red: { word: '红', shape: '■', fill: 'D92D20', ink: 'FFFFFF' },
} as const satisfies Record<AiringLight, { word: string; shape: string; fill: string; ink: string }>

export function lightOf(value: string | null | undefined): (typeof lights)[AiringLight] | undefined {
  return value !== null && value !== undefined && Object.hasOwn(lights, value)
    ? lights[value as AiringLight]
    : undefined
}

/** What a cell says in words: `red` → ■ 红, movement `3` → ↑3, nothing → —. */
export function cellText(column: AiringColumn, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—'
  if (column.kind === 'light') {
    const light = lightOf(value)
    return light ? `${light.shape} ${light.word}` : value
  }
  if (column.kind !== 'movement') return value
  const places = Number(value)
  return places > 0 ? `↑${places}` : places < 0 ? `↓${-places}` : '持平'
}

/** Width of the widest text of a column, in half-width characters, within reason. */
export function widest(column: AiringColumn, table: AiringTable): number {
  const texts = [column.label, ...table.rows.map((row) => cellText(column, row.cells[column.key]))]
  return Math.min(36, Math.max(...texts.map(displayWidth)))
}

/** Columns of long names read better aligned left; the rest is centred. */
export function isLong(column: AiringColumn, table: AiringTable): boolean {
  return column.kind === 'text' && widest(column, table) > 16
}

export function footnotes(table: AiringTable): string[] {
  return [
    `数据截至：${officialDate(table.asOf)}。参评 N = ${table.count}。数据来源：${table.source}。`,
    ...table.rules.map((rule) => `规则：${rule}`),
    '亮灯标识：● 绿　▲ 黄　■ 红。',
    ...(table.notes ?? []),
  ]
}

/** 草稿 and 合成数据, said on every page. */
export function marksOf(table: { synthetic: boolean; draft: boolean }): string[] {
  return [...(table.synthetic ? ['合成数据'] : []), ...(table.draft ? ['草稿（未发布）'] : [])]
}

export function markLine(table: { synthetic: boolean; draft: boolean }): string {
  return marksOf(table)
    .map((text) => `【${text}】`)
    .join('')
}
