import { readFileSync } from 'node:fs'
import { indicatorsOf, parseScheme, yearOfPeriod, type Scheme } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import { everybody, scoreSubjects, type Fact, type LedgerEntry, type SubjectScore } from '@plumbline/scoring'

export function readPreset(file: string): Scheme {
  const parsed = parseScheme(
    readFileSync(new URL(`../../packages/scheme/presets/${file}`, import.meta.url), 'utf8'),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scheme
}

/** Subject, or '*' for everybody → 'indicator.field' → value, or values by period where another assessment gives several. */
export type Figures = Record<string, Record<string, string | Record<string, string>>>

interface Asked {
  scheme: Scheme
  class: string
  period: string
  figures: Figures
  entries?: LedgerEntry[]
}

/** As facts: targets under the year, a plain value under the period. */
function factsOf({ scheme, class: id, period, figures }: Asked): Fact[] {
  const sources = new Map(
    indicatorsOf(scheme, id).flatMap((one) =>
      one.fields.map((field) => [`${one.id}.${field.id}`, field.source]),
    ),
  )
  return Object.entries(figures).flatMap(([subject, fields]) =>
    Object.entries(fields).flatMap(([key, value]) => {
      const [indicator = '', field = ''] = key.split('.')
      const own = sources.get(key) === 'target' ? yearOfPeriod(period) : period
      const values = typeof value === 'string' ? { [own]: value } : value
      return Object.entries(values).map(([at, one]) => ({
        subject,
        indicator,
        field,
        period: at,
        value: one,
      }))
    }),
  )
}

/** Everybody the figures speak of, one class. Codes are ids. */
export function scoreAll(asked: Asked): SubjectScore[] {
  const subjects = Object.keys(asked.figures)
    .filter((id) => id !== everybody)
    .map((id) => ({ id, code: id, class: asked.class }))
  const { scheme, class: classId, period, entries = [] } = asked
  return scoreSubjects({
    ...{ scheme, class: classId, period, subjects, entries },
    facts: factsOf(asked),
    expressions: compileExpression,
  })
}
