import { gradeWords } from '../../grades.ts'
import type { PlainRule, Scheme } from '../../schema.ts'
import { findIndicator } from '../../walk.ts'
import { placedRules } from '../placed-rules.ts'
import { errorOf, type Rule } from '../rule.ts'

const unknown = (place: string, what: { zh: string; en: string }) =>
  errorOf('consequence_reference', {
    place,
    message: { zh: `${what.zh}不存在`, en: `There is no ${what.en}` },
    hint: { zh: '改为办法中已有的名称', en: 'Name one that the scheme has' },
  })

const lacks = {
  grade: (id: string) => ({ zh: `等次“${id}”`, en: `grade “${id}”` }),
  light: (light: string) => ({ zh: `总分的灯色“${light}”`, en: `light “${light}” for the total` }),
  indicator: (id: string) => ({ zh: `指标“${id}”`, en: `indicator “${id}”` }),
  given: (id: string, light: string) => ({
    zh: `指标“${id}”的外部位次灯色“${light}”`,
    en: `light “${light}” for a given place on “${id}”`,
  }),
}

/** What the rule names and the scheme has not, by the key that names it. */
function missingIn(rule: PlainRule, scheme: Scheme): { key: string; what: { zh: string; en: string } }[] {
  const words = scheme.grades ? gradeWords(scheme.grades) : []
  const hasGrade = (id: string) => words.some((grade) => grade.id === id)
  const hasLight = (light: string) => scheme.lights.some((one) => one.light === light)
  const find = (id: string) => findIndicator(scheme, id)?.indicator
  switch (rule.kind) {
    case 'last':
    case 'first':
      return rule.indicator === undefined || find(rule.indicator)?.method
        ? []
        : [{ key: 'indicator', what: lacks.indicator(rule.indicator) }]
    case 'grade':
      return rule.grades.flatMap((id, k) =>
        hasGrade(id) ? [] : [{ key: `grades[${k}]`, what: lacks.grade(id) }],
      )
    case 'streak':
      if (rule.of === 'grade')
        return hasGrade(rule.value) ? [] : [{ key: 'value', what: lacks.grade(rule.value) }]
      return hasLight(rule.value) ? [] : [{ key: 'value', what: lacks.light(rule.value) }]
    case 'light':
      if (rule.on === 'total')
        return hasLight(rule.light) ? [] : [{ key: 'light', what: lacks.light(rule.light) }]
      return (rule.indicators ?? []).flatMap((id, k) =>
        find(id)?.givenRank?.rules.some(({ light }) => light === rule.light)
          ? []
          : [{ key: `indicators[${k}]`, what: lacks.given(id, rule.light) }],
      )
    case 'level':
      return find(rule.indicator)?.method ? [] : [{ key: 'indicator', what: lacks.indicator(rule.indicator) }]
    case 'honour':
    case 'fallen':
    case 'improved':
    case 'stuck':
    case 'tail':
      return []
  }
}

/** Every grade, light, indicator and class a consequence names is there, or it would never be proposed; ids name it in records. */
export const consequencesResolve: Rule = ({ scheme }) => {
  const { consequences = [], classes } = scheme
  const repeated = consequences.flatMap(({ id }, index) =>
    consequences.findIndex((one) => one.id === id) < index
      ? [
          errorOf('id_repeated', {
            place: `consequences[${index}].id`,
            message: { zh: `“${id}”已经用过`, en: `“${id}” is already taken` },
            hint: { zh: '改用另一个标识', en: 'Choose another id' },
          }),
        ]
      : [],
  )
  const strangers = consequences.flatMap((one, index) =>
    (one.classes ?? []).flatMap((id, k) =>
      classes.some((own) => own.id === id)
        ? []
        : [unknown(`consequences[${index}].classes[${k}]`, { zh: `类别“${id}”`, en: `class “${id}”` })],
    ),
  )
  const missing = placedRules(scheme).flatMap(({ place, rule }) =>
    missingIn(rule, scheme).map(({ key, what }) => unknown(`${place}.${key}`, what)),
  )
  return [...repeated, ...strangers, ...missing]
}
