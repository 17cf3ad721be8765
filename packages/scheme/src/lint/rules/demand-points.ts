import type { Board, Indicator } from '../../schema.ts'
import { tagName } from '../../tags.ts'
import { allBoards, allIndicators, isScored } from '../../walk.ts'
import { demandsOf, describeBounds, isWithin, violationOf } from '../demand.ts'
import { placedBoards, placedIndicators, type Rule } from '../rule.ts'
import { everybody, hasScored, heldTo, show } from '../weighed.ts'

/** A board and an indicator may have one id. */
type Item = Pick<Board | Indicator, 'name'> & { key: string; points: number }

const keyOf = { board: ({ id }: Board) => `board ${id}`, indicator: ({ id }: Indicator) => `indicator ${id}` }

/** What has the tag itself: a board is one item with all that is inside it. What is only shown has no points. */
const itemsTagged = (boards: readonly Board[], tag: string): Item[] => [
  ...allBoards(boards)
    .filter(({ tags = [] }) => tags.includes(tag))
    .map((board) => ({
      name: board.name,
      key: keyOf.board(board),
      points: hasScored(board) ? board.weight : 0,
    })),
  ...allIndicators(boards)
    .filter(({ indicator: { tags = [] } }) => tags.includes(tag))
    .map(({ indicator }) => ({
      name: indicator.name,
      key: keyOf.indicator(indicator),
      points: isScored(indicator) ? indicator.weight : 0,
    })),
]

/** 共性指标分别赋予 10–15 分 (S1-06): for every class, and every unit with weights of its own. */
export const demandPoints: Rule = ({ scheme }) => {
  const places = new Map([
    ...placedBoards(scheme.boards).map(({ place, board }) => [keyOf.board(board), place] as const),
    ...placedIndicators(scheme).map(({ place, indicator }) => [keyOf.indicator(indicator), place] as const),
  ])
  const demands = demandsOf(scheme, 'points')
  const all = demands.length > 0 ? everybody(scheme) : []
  return demands.flatMap(({ demand }) => {
    const [tag, range] = [tagName(scheme, demand.tag), describeBounds(demand)]
    return heldTo(all, demand).flatMap(({ name, boards }) =>
      itemsTagged(boards, demand.tag)
        .filter(({ points }) => !isWithin(points, demand))
        .map((item) =>
          violationOf('demand_points', demand, {
            place: `${places.get(item.key) ?? 'boards'}.weight`,
            message: {
              zh: `${name.zh}：“${item.name.zh}”（${tag.zh}）${show(item.points)} 分，要求：${range.zh} 分`,
              en: `${name.en}: “${item.name.en}” (${tag.en}) has ${show(item.points)} points, not ${range.en}`,
            },
            hint: {
              zh: '调整它的分值，或去掉这个标签',
              en: 'Change its points, or take the tag off',
            },
          }),
        ),
    )
  })
}
