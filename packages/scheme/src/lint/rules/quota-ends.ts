import type { Problem } from '../../problem.ts'
import type { QuotaRule, Scheme } from '../../schema.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'
import { gradedTogether, nameOfGroup } from './grades-places.ts'

type End = Extract<QuotaRule['when'], { kind: 'first' | 'last' }>
const isEnd = (when: QuotaRule['when']): when is End => when.kind === 'first' || when.kind === 'last'

/** Places that are among the first and the last so many at once: of five, the third is both. */
const overlap = ({ places }: End, of: number) => Math.min(of, Math.max(0, 2 * places - of))

function problemsOf({ memberQuotas }: Scheme, size: ClassSize): Problem[] {
  return (memberQuotas?.rules ?? []).flatMap(({ id, when }, index) => {
    if (!isEnd(when)) return []
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
  })
}

/** In a class of fewer than twice as many, the first are the last (D11). Shown for the number there really is. */
export const quotaEnds: Rule = ({ scheme, roster }) =>
  gradedTogether(scheme, roster)
    .filter(({ count }) => count > 0)
    .flatMap((size) => problemsOf(scheme, size))
