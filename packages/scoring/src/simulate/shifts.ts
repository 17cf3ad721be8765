import { contributionsOf } from '../aggregate/contributions.ts'
import { leafColumns, type BoardColumn } from '../aggregate/group.ts'
import type { ScoredClass } from '../aggregate/score-class.ts'
import { readStages } from '../settle/stage.ts'
import type { Points, TotalStage } from '../types.ts'
import type { Shift } from './types.ts'

type Parts = Map<string, Points>

const countBoards = ({ boards }: BoardColumn): number =>
  boards.reduce((sum, one) => sum + countBoards(one), 1)

/** What the scheme's own boards and the indicators add to one subject's total. */
function partsOf(scored: ScoredClass, row: number): { boards: Parts; indicators: Parts } {
  const { boards, indicators } = contributionsOf(scored, row)
  let at = 0
  const own = scored.boards.map((column): [string, Points] => {
    const contribution = boards[at]!
    // Boards inside this one follow it.
    at += countBoards(column)
    return [column.board.id, contribution]
  })
  return {
    boards: new Map(own),
    indicators: new Map(leafColumns(scored).map(({ indicator }, leaf) => [indicator.id, indicators[leaf]!])),
  }
}

function shiftsBetween(before: Parts, after: Parts): Shift[] {
  return [...new Set([...after.keys(), ...before.keys()])].map((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null]
    return { id, before: was, after: is, difference: (is ?? 0) - (was ?? 0) }
  })
}

/** Those of the class and, where totals are linked over classes, the link. */
function stagesOf({ stages, points }: ScoredClass, row: number, link: TotalStage | undefined): Parts {
  const all = [...readStages(stages, row, points[row]!).stages, ...(link ? [link] : [])]
  return new Map(all.map(({ kind, before, after }) => [kind, after - before]))
}

export interface ShiftAt {
  row: number
  /** The link of either version, where it has one. */
  links: readonly [before: TotalStage | undefined, after: TotalStage | undefined]
}

/** One subject's total taken apart under two versions: boards and stages add up to the difference of totals exactly, and so do indicators and stages. */
export function shiftsOf(
  before: ScoredClass,
  after: ScoredClass,
  { row, links: [linkBefore, linkAfter] }: ShiftAt,
) {
  const [was, is] = [partsOf(before, row), partsOf(after, row)]
  return {
    boards: shiftsBetween(was.boards, is.boards),
    indicators: shiftsBetween(was.indicators, is.indicators),
    stages: shiftsBetween(stagesOf(before, row, linkBefore), stagesOf(after, row, linkAfter)),
  }
}
