import type { Field, Indicator, Text } from '../../schema.ts'
import { findField } from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

type Fault = [code: string, message: Text, hint: Text]

function faultsOf({ source }: Field, { responsible }: Indicator): Fault[] {
  return [
    ...(source === 'external' || source === 'target'
      ? []
      : [
          [
            'area_source',
            { zh: '全区一个数的数据项不由各单位报送', en: 'A figure of the area is not asked of each unit' },
            { zh: '写 source: external 或 target', en: 'Write `source: external` or `target`' },
          ] satisfies Fault,
        ]),
    ...(responsible === undefined
      ? [
          [
            'area_responsible',
            { zh: '没有写由哪个单位提供全区的数', en: "Nobody answers for the area's figure" },
            {
              zh: '在指标上写 responsible（单位代码）',
              en: "Write the indicator's `responsible`, a unit's code",
            },
          ] satisfies Fault,
        ]
      : []),
  ]
}

const onFields: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    indicator.fields.flatMap((field, index) =>
      field.scope !== 'area'
        ? []
        : faultsOf(field, indicator).map(([code, message, hint]) =>
            errorOf(code, { place: `${place}.fields[${index}].scope`, message, hint }),
          ),
    ),
  )

/** Every unit holds a copy of it: a sum over units would count it as often as there are units. */
const onBenchmarks: Rule = ({ scheme }) =>
  scheme.benchmarks.flatMap(({ indicator, figure }, index) => {
    const refs =
      figure.kind === 'sum'
        ? [figure.field]
        : figure.kind === 'ratio_of_sums'
          ? [figure.part, figure.whole]
          : []
    return refs.some((ref) => findField(scheme, ref, indicator)?.scope === 'area')
      ? [
          errorOf('area_benchmark', {
            place: `benchmarks[${index}].figure`,
            message: {
              zh: '全区一个数，按单位相加会重复计算',
              en: 'It is one figure for the whole area: a sum over units would count it many times',
            },
            hint: { zh: '用各单位自己的数据项', en: 'Name a field that each unit has' },
          }),
        ]
      : []
  })

/** A figure that is one for everybody comes from outside or is a target, stands under the unit that answers for it, and is not added up. */
export const areaFields: Rule = (linted) => [...onFields(linted), ...onBenchmarks(linted)]
