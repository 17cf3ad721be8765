import type { BenchmarkMapping, Scheme } from '@plumbline/scheme'
import { findField } from '@plumbline/scheme/walk'
import { parseDecimal } from './numbers/parse-decimal.ts'
import { publish, showFigure, toFigure } from './numbers/rounding.ts'
import { sumDecimals } from './numbers/sum-decimals.ts'
import { weightedMeans } from './numbers/weighted-means.ts'
import { periodOf } from './select/field-reader.ts'
import type { Fact, Points } from './types.ts'

export interface BenchmarkFigure {
  code: string
  /** Decimal string; null when nobody has what it is made of. */
  value: string | null
  /** How many subjects it is made of. */
  subjects: number
}

/** What is needed of a score; a `SubjectScore` is one. */
export interface AttainedScores {
  subject: string
  boards: readonly { indicators: readonly { indicator: string; attained: Points | null }[] }[]
}

export interface BenchmarkInput {
  scheme: Scheme
  period: string
  /** All classes of the jurisdiction. */
  scores: readonly AttainedScores[]
  /** Facts of other periods and of subjects without a score are left aside. */
  facts: Iterable<Fact>
}

type FigureOf<K extends BenchmarkMapping['figure']['kind']> = Extract<BenchmarkMapping['figure'], { kind: K }>
interface Values {
  attained(): number[]
  /** Subject → readable value of the field. */
  field(field: string): Map<string, string>
  rounding: Scheme['rounding']
}
type Figure = Omit<BenchmarkFigure, 'code'>

const nothing: Figure = { value: null, subjects: 0 }

function attainedMean({ attained, rounding }: Values): Figure {
  const scores = attained()
  const [mean = Number.NaN] = weightedMeans(
    scores.map((points) => Float64Array.of(points)),
    scores.map(() => 1),
    1,
  )
  return scores.length === 0 ? nothing : { value: publish(mean, rounding), subjects: scores.length }
}

function sum(figure: FigureOf<'sum'>, { field }: Values): Figure {
  const values = [...field(figure.field).values()]
  return values.length === 0 ? nothing : { value: sumDecimals(values), subjects: values.length }
}

/** Only subjects that have both count, so that the two sums speak of the same ones. */
function ratioOfSums(figure: FigureOf<'ratio_of_sums'>, { field }: Values): Figure {
  const [parts, wholes] = [field(figure.part), field(figure.whole)]
  const both = [...parts.keys()].filter((subject) => wholes.has(subject))
  const [part, whole] = [parts, wholes].map((values) =>
    Number(sumDecimals(both.map((subject) => values.get(subject)!))),
  )
  return whole! > 0
    ? { value: showFigure(toFigure((part! / whole!) * 100)), subjects: both.length }
    : { ...nothing, subjects: both.length }
}

function figureOf({ figure }: BenchmarkMapping, values: Values): Figure {
  switch (figure.kind) {
    case 'attained_mean':
      return attainedMean(values)
    case 'sum':
      return sum(figure, values)
    case 'ratio_of_sums':
      return ratioOfSums(figure, values)
  }
}

const attainedOf = (scores: readonly AttainedScores[], id: string) =>
  scores.flatMap(({ boards }) =>
    boards.flatMap((board) =>
      board.indicators.filter((one) => one.indicator === id).flatMap((one) => one.attained ?? []),
    ),
  )

/** Subject → value of a field, targets from under their year. */
function fieldValues(
  facts: readonly Fact[],
  { scheme, period }: BenchmarkInput,
  indicator: string,
): Values['field'] {
  return (id) => {
    const at = periodOf(findField(scheme, id, indicator)?.source, period)
    const own = facts.filter(
      (fact) => fact.indicator === indicator && fact.field === id && fact.period === at,
    )
    return new Map(
      own.filter(({ value }) => !Number.isNaN(parseDecimal(value))).map((fact) => [fact.subject, fact.value]),
    )
  }
}

/** The figures a province compares: mean attained score (published), exact sum of a field, or part ÷ whole × 100 of two sums, in %. */
export function benchmarkFigures(input: BenchmarkInput): BenchmarkFigure[] {
  const { scheme, scores } = input
  const subjects = new Set(scores.map(({ subject }) => subject))
  const mapped = new Set(scheme.benchmarks.map(({ indicator }) => indicator))
  const facts = [...input.facts].filter((fact) => mapped.has(fact.indicator) && subjects.has(fact.subject))
  return scheme.benchmarks.map((mapping) => {
    const attained = () => attainedOf(scores, mapping.indicator)
    const field = fieldValues(facts, input, mapping.indicator)
    return { code: mapping.code, ...figureOf(mapping, { attained, field, rounding: scheme.rounding }) }
  })
}
