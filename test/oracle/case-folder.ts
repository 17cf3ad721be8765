import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readRows, type Row } from './read-rows.ts'

// The format of the case folders is told by test/golden/cases/RULES.md.

const rules = ['completion', 'minmax', 'interp', 'rank', 'zscore'] as const

export interface CaseIndicator {
  code: string
  name: string
  category: string
  weight: number
  direction: 1 | -1
  rule: (typeof rules)[number]
  params: {
    cap?: number
    lo?: number
    hi?: number
    degenerate?: number
    points?: [number, number][]
    mean?: number
    sd?: number
  }
}

interface CaseScheme {
  months: number
  categories: { code: string; name: string; weight: number }[]
  indicators: CaseIndicator[]
  rounding: number
  /** Best first; null takes the rest. */
  bands: [number | null, string][]
  grades: [string, number][]
}

export interface Case {
  name: string
  scheme: CaseScheme
  units: Row[]
  targets: Row[]
  values: Row[]
  /** Empty where the folder has none. */
  expectedScores: Row[]
  expectedCategories: Row[]
  expectedTotals: Row[]
}

/** A folder that is not what it should be, in both languages. */
const unreadable = (zh: string, en: string) => new Error(`${zh}\n${en}`)

const isCase = (folder: string) => existsSync(join(folder, 'scheme.json'))

/** The folder itself, or the cases in it. */
export function caseFolders(folder: string): string[] {
  if (!existsSync(folder)) throw unreadable(`没有目录 ${folder}`, `There is no folder ${folder}`)
  if (isCase(folder)) return [folder]
  const inside = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isCase)
  if (inside.length > 0) return inside
  throw unreadable(
    `${folder} 及其下一级都没有 scheme.json`,
    `No scheme.json in ${folder} or in the folders of it`,
  )
}

function readText(folder: string, file: string): string {
  const path = join(folder, file)
  if (existsSync(path)) return readFileSync(path, 'utf8')
  throw unreadable(`缺少文件 ${path}`, `The file ${path} is missing`)
}

function jsonOf(text: string): Partial<CaseScheme> | null {
  try {
    return JSON.parse(text) as Partial<CaseScheme> | null
  } catch {
    return null
  }
}

const isIndicator = ({ rule, direction, weight }: CaseIndicator) =>
  rules.includes(rule) && (direction === 1 || direction === -1) && typeof weight === 'number'

function readScheme(folder: string): CaseScheme {
  const place = join(folder, 'scheme.json')
  const { months, categories, indicators, ...rest } = jsonOf(readText(folder, 'scheme.json')) ?? {}
  const wrong = [
    ...(Number.isInteger(months) ? [] : ['months']),
    ...(Array.isArray(categories) ? [] : ['categories']),
    ...(Array.isArray(indicators) && indicators.every(isIndicator) ? [] : ['indicators']),
  ]
  if (wrong.length > 0)
    throw unreadable(`${place} 读不懂：${wrong.join('、')}`, `${place} cannot be read: ${wrong.join(', ')}`)
  return {
    months: months!,
    categories: categories!,
    indicators: indicators!.map((one) => ({
      ...one,
      params: (one.params as CaseIndicator['params'] | undefined) ?? {},
    })),
    rounding: rest.rounding ?? 2,
    bands: rest.bands ?? [],
    grades: rest.grades ?? [],
  }
}

function readTable(folder: string, file: string, columns: readonly string[]): Row[] {
  const rows = readRows(readText(folder, `${file}.csv`))
  const lacking = columns.filter((column) => rows.some((row) => row[column] === undefined))
  if (rows.length > 0 && lacking.length === 0) return rows
  const place = join(folder, `${file}.csv`)
  throw rows.length === 0
    ? unreadable(`${place} 没有数据行`, `${place} has no rows`)
    : unreadable(`${place} 缺少列 ${lacking.join('、')}`, `${place} lacks the columns ${lacking.join(', ')}`)
}

export function readCase(folder: string): Case {
  const scheme = readScheme(folder)
  const [indicators, categories] = [scheme.indicators, scheme.categories].map((list) =>
    list.map(({ code }) => code),
  )
  const monthly = ['month', 'unit']
  const scores = 'expected_indicator_scores'
  return {
    name: basename(folder),
    scheme,
    units: readTable(folder, 'units', ['code']),
    targets: readTable(folder, 'targets', ['unit']),
    values: readTable(folder, 'values', [...monthly, ...indicators!]),
    expectedScores: existsSync(join(folder, `${scores}.csv`))
      ? readTable(folder, scores, [...monthly, ...indicators!])
      : [],
    expectedCategories: readTable(folder, 'expected_categories', [...monthly, ...categories!]),
    expectedTotals: readTable(folder, 'expected_totals', [
      ...monthly,
      ...['total', 'total2', 'rank', 'rank_change', 'band', 'grade'],
    ]),
  }
}
