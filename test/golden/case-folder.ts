import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The format of the case folders is told by cases/RULES.md.

export interface CaseIndicator {
  code: string
  name: string
  category: string
  weight: number
  direction: 1 | -1
  rule: 'completion' | 'minmax' | 'interp' | 'rank' | 'zscore'
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
}
export type Row = Record<string, string>
export interface Case {
  name: string
  scheme: CaseScheme
  units: Row[]
  targets: Row[]
  values: Row[]
  expectedScores: Row[]
  expectedCategories: Row[]
  expectedTotals: Row[]
}

const root = fileURLToPath(new URL('cases', import.meta.url))

/** The cases carry no quoted cells. */
function readCsv(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const keys = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, k) => [keys[k] ?? '', cell])))
}

export function caseNames(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

export function readCase(name: string): Case {
  const csv = (file: string) => readCsv(join(root, name, `${file}.csv`))
  return {
    name,
    scheme: JSON.parse(readFileSync(join(root, name, 'scheme.json'), 'utf8')) as CaseScheme,
    units: csv('units'),
    targets: csv('targets'),
    values: csv('values'),
    expectedScores: csv('expected_indicator_scores'),
    expectedCategories: csv('expected_categories'),
    expectedTotals: csv('expected_totals'),
  }
}
