import type { Problem } from '../../problem.ts'
import type { Demand, Scheme } from '../../schema.ts'
import { tagName, taggedIndicators } from '../../tags.ts'
import { allBoards } from '../../walk.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

function boundProblems(demand: Demand, place: string): Problem[] {
  if (demand.kind !== 'points' && demand.kind !== 'share' && demand.kind !== 'count') return []
  const { min, max } = demand
  const none = {
    message: { zh: '既没有下限也没有上限', en: 'There is neither a minimum nor a maximum' },
    hint: { zh: '写 min 或 max，或两者都写', en: 'Write `min`, `max` or both' },
  }
  const crossed = {
    message: { zh: `下限 ${min} 大于上限 ${max}`, en: `The minimum ${min} is above the maximum ${max}` },
    hint: { zh: '对调上下限', en: 'Swap the two' },
  }
  if (min === undefined && max === undefined) return [errorOf('demand_unbounded', { place, ...none })]
  return (min ?? 0) > (max ?? Infinity)
    ? [errorOf('demand_range', { place: `${place}.min`, ...crossed })]
    : []
}

const classProblems = (demand: Demand, place: string, known: ReadonlySet<string>): Problem[] =>
  ('classes' in demand ? (demand.classes ?? []) : []).flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          errorOf('class_unknown', {
            place: `${place}.classes[${index}]`,
            message: { zh: `没有“${id}”这个类别`, en: `There is no class “${id}”` },
            hint: { zh: `可选：${[...known].join('、')}`, en: `Choose from: ${[...known].join(', ')}` },
          }),
        ],
  )

/** A demand about what nobody carries is kept by everyone. */
function idleProblems(scheme: Scheme, demand: Demand, place: string): Problem[] {
  const carried = new Set([
    ...allBoards(scheme.boards).flatMap(({ tags = [] }) => tags),
    ...taggedIndicators(scheme.boards).flatMap(({ tags }) => [...tags]),
  ])
  const tag = 'tag' in demand ? demand.tag : undefined
  if (tag === undefined || carried.has(tag)) return []
  const name = tagName(scheme, tag)
  return [
    adviceOf('demand_checks_nothing', {
      place: `${place}.tag`,
      message: {
        zh: `没有板块或指标带“${name.zh}”标签，这条要求查不到任何内容`,
        en: `No board or indicator has the tag “${name.en}”: the demand checks nothing`,
      },
      hint: { zh: '给它所指的板块或指标写 tags', en: 'Write `tags` on the boards or indicators it is about' },
    }),
  ]
}

/** A demand has a bound, in order, for classes there are, about something that is there. */
export const demandBounds: Rule = ({ scheme }) => {
  const classes = new Set(scheme.classes.map(({ id }) => id))
  return (scheme.demands ?? []).flatMap((demand, index) => {
    const place = `demands[${index}]`
    return [
      ...boundProblems(demand, place),
      ...classProblems(demand, place, classes),
      ...idleProblems(scheme, demand, place),
    ]
  })
}
