import { gradeRules } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import type { Scheme } from '../../schema.ts'
import { placedRules } from '../placed-rules.ts'
import { errorOf, type Rule } from '../rule.ts'

const unknown = (place: string, id: string): Problem =>
  errorOf('honour_unknown', {
    place,
    message: { zh: `honours 中没有“${id}”`, en: `There is no honour “${id}”` },
    hint: { zh: '先在 honours 里写明标识和名称', en: 'List it under honours first, with id and name' },
  })

/** Every honour a rule names, with its place. */
function named(scheme: Scheme): { place: string; id: string }[] {
  const { grades, memberQuotas } = scheme
  const priority = (grades ? gradeRules(grades) : []).flatMap(({ at, grades: own }) =>
    (own.priority ?? []).map((id, k) => ({ place: `${at}.priority[${k}]`, id })),
  )
  const rules = (memberQuotas?.rules ?? []).flatMap(({ when }, r) =>
    when.kind === 'honour'
      ? when.anyOf.map((id, k) => ({ place: `memberQuotas.rules[${r}].when.anyOf[${k}]`, id }))
      : [],
  )
  const consequences = placedRules(scheme).flatMap(({ place, rule }) =>
    rule.kind === 'honour' ? rule.codes.map((id, k) => ({ place: `${place}.codes[${k}]`, id })) : [],
  )
  return [...priority, ...rules, ...consequences]
}

/** An honour nobody has declared could never be held: the rule would silently never apply. */
export const honoursResolve: Rule = ({ scheme }) => {
  const known = new Set((scheme.honours ?? []).map(({ id }) => id))
  return named(scheme).flatMap(({ place, id }) => (known.has(id) ? [] : [unknown(place, id)]))
}
