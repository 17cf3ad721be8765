import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readRows, type Row } from './read-rows.ts'

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

const readCsv = (file: string) => readRows(readFileSync(file, 'utf8'))

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
