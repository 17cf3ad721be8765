import type { BenchmarkMapping } from '../../schema.ts'
import { findIndicator, isScored } from '../../walk.ts'
import { errorOf, type Rule } from '../rule.ts'

const fieldsOf = ({ figure }: BenchmarkMapping): [string, string][] =>
  figure.kind === 'sum'
    ? [['field', figure.field]]
    : figure.kind === 'ratio_of_sums'
      ? [
          ['part', figure.part],
          ['whole', figure.whole],
        ]
      : []

const unknown = (place: string, what: string) =>
  errorOf('benchmark_unresolved', {
    place,
    message: { zh: `没有“${what}”`, en: `There is no “${what}”` },
    hint: {
      zh: '写方案里已有的指标和它的数据项',
      en: 'Name an indicator of the scheme and one of its fields',
    },
  })

/** What is handed to the province must exist here, and a mean score needs a scored indicator. */
export const benchmarksResolve: Rule = ({ scheme }) =>
  scheme.benchmarks.flatMap((mapping, index) => {
    const place = `benchmarks[${index}]`
    const found = findIndicator(scheme, mapping.indicator)
    if (!found) return [unknown(`${place}.indicator`, mapping.indicator)]
    const { indicator } = found
    const strangers = fieldsOf(mapping).filter(([, id]) => !indicator.fields.some((field) => field.id === id))
    const problems = strangers.map(([key, id]) =>
      unknown(`${place}.figure.${key}`, `${mapping.indicator}.${id}`),
    )
    if (mapping.figure.kind !== 'attained_mean' || isScored(indicator)) return problems
    const message = {
      zh: '该指标不计分，没有平均得分',
      en: 'The indicator is not scored and has no mean score',
    }
    const hint = { zh: '改用 sum 或 ratio_of_sums', en: 'Use `sum` or `ratio_of_sums`' }
    return [...problems, errorOf('benchmark_not_scored', { place: `${place}.figure`, message, hint })]
  })
