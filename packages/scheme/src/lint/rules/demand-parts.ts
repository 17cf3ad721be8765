import type { Problem } from '../../problem.ts'
import type { Board, DemandOf, Scheme } from '../../schema.ts'
import { tagName } from '../../tags.ts'
import { allBoards, isScored } from '../../walk.ts'
import { demandsOf } from '../demand.ts'
import { adviceOf, placedBoards, type Rule } from '../rule.ts'
import { everybody, hasScored, show, type Weighed } from '../weighed.ts'

const partsOf = (board: Board) => [...board.indicators.filter(isScored), ...board.boards.filter(hasScored)]

interface Split {
  scheme: Scheme
  demand: DemandOf<'parts'>
  place: string
  who: Weighed
}

function problemsOf(board: Board, { scheme, demand, place, who }: Split): Problem[] {
  const isMost = ({ tags = [] }: { tags?: string[] | undefined }) => tags.includes(demand.most)
  const parts = partsOf(board)
  const most = parts.filter(isMost).reduce((sum, { weight }) => sum + weight, 0)
  return parts
    .filter((part) => !isMost(part) && part.weight > most + 1e-9)
    .map((part) => {
      const name = tagName(scheme, demand.most)
      return adviceOf('demand_parts', {
        place: `${place}.weight`,
        message: {
          zh: `${who.name.zh}：“${board.name.zh}”中“${part.name.zh}”${show(part.weight)} 分，高于${name.zh}的 ${show(most)} 分`,
          en: `${who.name.en}: in “${board.name.en}”, “${part.name.en}” has ${show(part.weight)} points, more than the ${show(most)} of ${name.en}`,
        },
        hint: {
          zh: `使${name.zh}的分值不低于其他各项`,
          en: `Give ${name.en} no fewer points than any other part`,
        },
      })
    })
}

/** 质量 weighs no less than 规模 or 速度 (P6), in each board tagged so and for every class. Advice: the source gives no split. */
export const demandParts: Rule = ({ scheme }) => {
  const places = new Map(placedBoards(scheme.boards).map(({ place, board }) => [board.id, place]))
  const demands = demandsOf(scheme, 'parts')
  const all = demands.length > 0 ? everybody(scheme) : []
  return demands.flatMap(({ demand }) =>
    all.flatMap((who) =>
      allBoards(who.boards)
        .filter(({ tags = [] }) => tags.includes(demand.tag))
        .flatMap((board) =>
          problemsOf(board, { scheme, demand, who, place: places.get(board.id) ?? 'boards' }),
        ),
    ),
  )
}
