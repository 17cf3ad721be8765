import type { Scheme } from '../../schema.ts'
import { placedRules, quoted, type PlacedRule } from '../placed-rules.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'
import { nameOfGroup } from './grades-places.ts'

type Ending = PlacedRule & { rule: Extract<PlacedRule['rule'], { kind: 'first' | 'last' }> }

const endings = (scheme: Scheme): Ending[] =>
  placedRules(scheme).filter((one): one is Ending => one.rule.kind === 'first' || one.rule.kind === 'last')

const looksAt = ({ consequence: { classes } }: Ending, id: string) => classes?.includes(id) ?? true

/** Whose ends meet: each class both look at, or all of those together. */
function groupsOf([first, last]: [Ending, Ending], roster: readonly ClassSize[]): ClassSize[] {
  const both = roster.filter((one) => looksAt(first, one.class) && looksAt(last, one.class))
  if (first.rule.within === 'class') return both
  return both.length === 0 ? [] : [{ class: '*', count: both.reduce((sum, { count }) => sum + count, 0) }]
}

/** First three and last three of fewer than six: a unit would be rewarded and interviewed (D11). Shown for the number there really is. */
export const consequencesOverlap: Rule = ({ scheme, roster }) => {
  const all = endings(scheme)
  const pairs = all.flatMap((first) =>
    first.rule.kind === 'first'
      ? all
          .filter(({ rule }) => rule.kind === 'last' && rule.within === first.rule.within)
          .filter(({ rule }) => rule.indicator === first.rule.indicator)
          .map((last): [Ending, Ending] => [first, last])
      : [],
  )
  return pairs.flatMap(([first, last]) =>
    groupsOf([first, last], roster)
      .filter(({ count }) => count > 0 && first.rule.places + last.rule.places > count)
      .map((group) => {
        const [who, up, down] = [
          nameOfGroup(group),
          quoted(first.consequence.name),
          quoted(last.consequence.name),
        ]
        return adviceOf('consequences_overlap', {
          place: `${last.place}.places`,
          message: {
            zh: `${who.zh}：前 ${first.rule.places} 名与末 ${last.rule.places} 名重叠，同一单位既${up.zh}又${down.zh}`,
            en: `${who.en}: the first ${first.rule.places} and the last ${last.rule.places} overlap: a unit would get both ${up.en} and ${down.en}`,
          },
          hint: {
            zh: '按本类别的实际数目减少名次',
            en: 'Take fewer places, for the real number of this class',
          },
        })
      }),
  )
}
