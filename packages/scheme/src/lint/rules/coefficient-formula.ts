import { dynamicFormula, isMultiplied } from '../../coefficients.ts'
import { compileExpression } from '../../expressions/compile-expression.ts'
import { expressionNames } from '../../expressions/names.ts'
import type { DynamicCoefficient, Scheme, Text } from '../../schema.ts'
import { findField, findIndicator, isAsked } from '../../walk.ts'
import { errorOf, type Rule } from '../rule.ts'

const at = 'coefficients.dynamic'

const finding = (code: string, [key, message, hint]: [key: string, message: Text, hint: Text]) =>
  errorOf(code, { place: `${at}.${key}`, message, hint })

const isArea = (scheme: Scheme, name: string) => findField(scheme, name, '')?.scope === 'area'

/** Growth and target of the area, not of a unit (S1-14). */
const named = (scheme: Scheme, dynamic: DynamicCoefficient) =>
  dynamic.kind === 'expression'
    ? []
    : (['growth', 'target'] as const).flatMap((key) => {
        const ref = dynamic[key]
        if (!findField(scheme, ref, ''))
          return [
            finding('coefficient_field_unknown', [
              key,
              { zh: `没有“${ref}”这个数据项`, en: `There is no field “${ref}”` },
              { zh: '写“指标.数据项”', en: 'Write “indicator.field”' },
            ]),
          ]
        if (isArea(scheme, ref)) return []
        return [
          finding('coefficient_not_area', [
            key,
            { zh: `“${ref}”是各单位自己的数`, en: `“${ref}” is each unit's own figure` },
            {
              zh: '写全区一个数的数据项（scope: area）；用本单位的数，写 kind: expression',
              en: "Name a field of `scope: area`; for a unit's own figure write `kind: expression`",
            },
          ]),
        ]
      })

const unasked = (scheme: Scheme, name: string) =>
  isArea(scheme, name)
    ? []
    : scheme.classes.filter(({ id }) => {
        if (!isMultiplied(scheme.coefficients ?? {}, id)) return false
        const source = findIndicator(scheme, name.split('.')[0] ?? '')?.indicator
        return source && !isAsked(source, id)
      })

/** The formula of a dynamic coefficient can be read, and reads only numbers that every class has. */
export const coefficientFormula: Rule = ({ scheme }) => {
  const dynamic = scheme.coefficients?.dynamic
  if (!dynamic) return []
  if (dynamic.kind === 'growth') return named(scheme, dynamic)
  const compiled = compileExpression(dynamicFormula(dynamic), expressionNames(scheme, { id: '' }))
  if (!compiled.ok)
    return compiled.problems.map(({ code, at: { start }, message, hint }) => {
      const zh = `第 ${start + 1} 个字符起：${message.zh}`
      return finding(code, ['expression', { zh, en: `From character ${start + 1}: ${message.en}` }, hint])
    })
  return compiled.names.flatMap((name) =>
    unasked(scheme, name).map(({ id }) =>
      finding('coefficient_not_asked', [
        'expression',
        {
          zh: `类别 ${id} 不填报“${name}”，永远没有系数`,
          en: `Class ${id} is not asked for “${name}”: it would never have a coefficient`,
        },
        {
          zh: '让该指标适用于所有类别，或用全区的数',
          en: "Ask every class for it, or read the area's figure",
        },
      ]),
    ),
  )
}
