import type { BenchmarkMapping, Scheme } from '@plumbline/scheme'
import { parseDecimal } from './numbers/parse-decimal.ts'
import { publish, showFigure, toFigure } from './numbers/rounding.ts'
import { sumDecimals } from './numbers/sum-decimals.ts'
import { weightedMeans } from './numbers/weighted-means.ts'
import type { Fact, SubjectScore } from './types.ts'

export interface BenchmarkFigure {
  code: string
  /** Decimal string; null when nobody has what it is made of. */
  value: string | null
  /** How many subjects it is made of. */
  subjects: number
}

export interface BenchmarkInput {
  scheme: Scheme
  period: string
  /** All classes of the jurisdiction. */
  scores: readonly SubjectScore[]
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
    ? { value: showFigure(toFigure(part! / whole!)), subjects: both.length }
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

const attainedOf = (scores: readonly SubjectScore[], id: string) =>
  scores.flatMap(({ boards }) =>
    boards.flatMap((board) =>
      board.indicators.filter((one) => one.indicator === id).flatMap((one) => one.attained ?? []),
    ),
  )

/** The figures a province compares: mean attained score (published), exact sum of a field, or part ÷ whole of two sums (a plain ratio). */
export function benchmarkFigures({ scheme, period, scores, facts }: BenchmarkInput): BenchmarkFigure[] {
  const subjects = new Set(scores.map(({ subject }) => subject))
  const mapped = new Set(scheme.benchmarks.map(({ indicator }) => indicator))
  const kept = [...facts].filter(
    (fact) => fact.period === period && mapped.has(fact.indicator) && subjects.has(fact.subject),
  )
  return scheme.benchmarks.map((mapping) => {
    const own = kept.filter(
      ({ indicator, value }) => indicator === mapping.indicator && !Number.isNaN(parseDecimal(value)),
    )
    const field = (id: string) =>
      new Map(own.filter((fact) => fact.field === id).map((fact) => [fact.subject, fact.value]))
    return {
      code: mapping.code,
      ...figureOf(mapping, {
        attained: () => attainedOf(scores, mapping.indicator),
        field,
        rounding: scheme.rounding,
      }),
    }
  })
}
