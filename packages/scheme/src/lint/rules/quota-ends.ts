import { gradeRules, hasPart } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import type { QuotaRule } from '../../schema.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'
import { gradedTogether, nameOfGroup } from './grades-places.ts'

type End = Extract<QuotaRule['when'], { kind: 'first' | 'last' }>
const isEnd = (when: QuotaRule['when']): when is End => when.kind === 'first' || when.kind === 'last'

/** Places that are among the first and the last so many at once: of five, the third is both. */
const overlap = ({ places }: End, of: number) => Math.min(of, Math.max(0, 2 * places - of))

function problemsOf(
  { id, when, index }: { id: string; when: End; index: number },
  size: ClassSize,
): Problem[] {
  const both = overlap(when, size.count)
  if (both === 0) return []
  const who = nameOfGroup(size)
  return [
    adviceOf('quota_ends_overlap', {
      place: `memberQuotas.rules[${index}].when.places`,
      message: {
        zh: `${who.zh}：有 ${both} 个位次既在前 ${when.places} 名又在后 ${when.places} 名，“${id}”对其不适用`,
        en: `${who.en}: ${both} places are among the first and the last ${when.places} at once; “${id}” does not apply to them`,
      },
      hint: {
        zh: '按本类别的实际数目调整名次',
        en: 'Fit the places to the real number of this class',
      },
    }),
  ]
}

/** Those an end is counted among: those graded together or, on an indicator, each class by itself; none where no unit of them is looked at. */
function sizesOf(when: End, { scheme, roster }: Parameters<Rule>[0]): ClassSize[] {
  const looksAt = (id: string) => when.classes?.includes(id) ?? true
  const { grades, memberQuotas = {} } = scheme
  const hasMembers = (id: string) => looksAt(id) && hasPart(grades, memberQuotas, id)
  const own = roster.filter(({ class: id, count }) => count > 0 && hasMembers(id))
  if (!grades) return own
  return gradeRules(grades).flatMap(({ at, grades: { within }, isFor }) => {
    const mine = own.filter((size) => isFor(size.class))
    if (mine.length === 0 || within === 'unit') return []
    if (when.indicator !== undefined || within === 'class') return mine
    return gradedTogether(scheme, roster).filter(({ rule }) => rule?.at === at)
  })
}

/** In a class of fewer than twice as many, the first are the last (D11). Shown for the number there really is. */
export const quotaEnds: Rule = (linted) => {
  const rules = linted.scheme.memberQuotas?.rules ?? []
  return rules.flatMap(({ id, when }, index) =>
    isEnd(when) ? sizesOf(when, linted).flatMap((size) => problemsOf({ id, when, index }, size)) : [],
  )
}
