import type { BenchmarkMapping, Scheme } from '@plumbline/scheme'
import { yearOfPeriod } from '@plumbline/scheme/periods'
import { findField } from '@plumbline/scheme/walk'
import { publish, showFigure, toFigure } from './numbers/rounding.ts'
import { sumDecimals } from './numbers/sum-decimals.ts'
import { weightedMeans } from './numbers/weighted-means.ts'
import { indexFacts, type FactIndex } from './select/facts.ts'
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

function figureOf(figure: BenchmarkMapping['figure'], values: Values): Figure {
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

/** Subject → readable value of a field, targets from under their year. */
function fieldValues(
  { column }: FactIndex,
  { scheme, period }: BenchmarkInput,
  { indicator, subjects }: { indicator: string; subjects: readonly string[] },
): Values['field'] {
  return (field) => {
    const at = periodOf(findField(scheme, field, indicator)?.source, period)
    const { text, numbers } = column({ indicator, field, period: at })
    return new Map(
      subjects.flatMap((subject, row) => (Number.isNaN(numbers[row]) ? [] : [[subject, text[row]!]])),
    )
  }
}

/** The figures a province compares: mean attained score (published), exact sum of a field, or part ÷ whole × 100 of two sums, in %. */
export function benchmarkFigures(input: BenchmarkInput): BenchmarkFigure[] {
  const { scheme, period, scores } = input
  const subjects = [...new Set(scores.map(({ subject }) => subject))]
  const facts = indexFacts(input.facts, subjects, [period, yearOfPeriod(period)])
  return scheme.benchmarks.map(({ code, indicator, figure }) => {
    const attained = () => attainedOf(scores, indicator)
    const field = fieldValues(facts, input, { indicator, subjects })
    return { code, ...figureOf(figure, { attained, field, rounding: scheme.rounding }) }
  })
}
