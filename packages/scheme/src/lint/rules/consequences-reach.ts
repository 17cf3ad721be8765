import { placedRules, quoted, type PlacedRule } from '../placed-rules.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'
import { nameOfGroup } from './grades-places.ts'

/** How many there must be before anybody can fall or rise so far: from first to last of 11 are ten places. */
function needed({ rule }: PlacedRule): number | undefined {
  if (rule.kind === 'fallen') return Math.max(rule.minGroup, rule.places + 1)
  if (rule.kind === 'improved' && rule.criterion === 'places') return Math.ceil(rule.atLeast) + 1
  return undefined
}

function never(placed: PlacedRule, group: ClassSize, least: number) {
  const [who, name] = [nameOfGroup(group), quoted(placed.consequence.name)]
  return adviceOf('consequence_out_of_reach', {
    place: placed.place,
    message: {
      zh: `${who.zh}：须有 ${least} 个以上，${name.zh}永远不会提出`,
      en: `${who.en}: takes ${least} or more, so ${name.en} can never be proposed`,
    },
    hint: {
      zh: '减少位次数或 minGroup，或用 classes 限定类别',
      en: 'Take fewer places or a smaller minGroup, or limit it to other classes',
    },
  })
}

/** Those looked at: each class by itself, or all of them where the fall or rise is in one list. */
function groupsOf({ rule, consequence: { classes } }: PlacedRule, roster: readonly ClassSize[]): ClassSize[] {
  const own = roster.filter(({ class: id }) => classes?.includes(id) ?? true)
  const isList = (rule.kind === 'fallen' || rule.kind === 'improved') && rule.within === 'all'
  if (!isList || own.length === 0) return own
  return [{ class: '*', count: own.reduce((sum, { count }) => sum + count, 0) }]
}

/** Nobody falls by ten in a class of ten, and in one of fewer than fifteen it should not count (D10). For the number there really is. */
export const consequencesReach: Rule = ({ scheme, roster }) =>
  placedRules(scheme).flatMap((placed) => {
    const least = needed(placed)
    if (least === undefined) return []
    return groupsOf(placed, roster)
      .filter(({ count }) => count < least)
      .map((group) => never(placed, group, least))
  })
