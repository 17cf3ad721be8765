import { findField } from '../../walk.ts'
import { errorOf, type Rule } from '../rule.ts'

/** Benchmarks add up what was entered; a derived value of each unit adds up to nothing a province could check. */
export const derivedBenchmark: Rule = ({ scheme }) =>
  scheme.benchmarks.flatMap(({ indicator, figure }, index) => {
    const { kind: _kind, ...fields } = figure
    return Object.entries(fields)
      .filter(([, field]) => findField(scheme, field, indicator)?.source === 'derived')
      .map(([key, field]) =>
        errorOf('derived_benchmark', {
          place: `benchmarks[${index}].figure.${key}`,
          message: {
            zh: `“${field}”是推算值，不能跨单位相加`,
            en: `“${field}” is derived and cannot be added up over units`,
          },
          hint: {
            zh: '用填报的数据项之和，或两个之和的比',
            en: 'Use the sum of fields that are entered, or the ratio of two',
          },
        }),
      )
  })
