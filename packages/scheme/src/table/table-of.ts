import type { Board, Scheme } from '../schema.ts'
import { allIndicators, boardsOf } from '../walk.ts'
import { plain, sheetName, type TableRow, type TableSheet } from './table.ts'
import { cellsOf } from './write/cells.ts'

interface Way {
  boards: string[]
  board: Board
}

/** Every board with the names around it, outermost first. */
export const waysOf = (boards: readonly Board[], above: string[] = []): Way[] =>
  boards.flatMap((board) => {
    const way = [...above, board.name.zh]
    return [{ boards: way, board }, ...waysOf(board.boards, way)]
  })

/** Names that stand more than once under boards of the same names: only the id tells them apart. */
function doubled(scheme: Scheme): Set<string> {
  const key = ({ boards, board }: Way) =>
    board.indicators.map(({ name }) => `${boards.map(plain).join('/')}/${plain(name.zh)}`)
  const seen = Map.groupBy(waysOf(scheme.boards).flatMap(key), (one) => one)
  return new Set([...seen].flatMap(([one, all]) => (all.length > 1 ? [one] : [])))
}

/** The rows of one class, as they stand on its sheet. */
export const rowsOfClass = (scheme: Scheme, classId: string): TableRow[] =>
  rowsOf(boardsOf(scheme, classId), scheme)

const rowsOf = (boards: readonly Board[], scheme: Scheme): TableRow[] => {
  const twice = doubled(scheme)
  return waysOf(boards).flatMap(({ boards: way, board }) =>
    board.indicators.map((indicator) => ({
      indicator: indicator.id,
      boards: way,
      cells: cellsOf(indicator, {
        scheme,
        withId: twice.has(`${way.map(plain).join('/')}/${plain(indicator.name.zh)}`),
      }),
    })),
  )
}

/** What makes two classes different on paper: who is asked what, for how many points. */
const fingerprint = (scheme: Scheme, classId: string) =>
  JSON.stringify(
    allIndicators(boardsOf(scheme, classId)).map(({ indicator: { id, weight } }) => [id, weight]),
  )

/**
 * The scheme as the indicator table officials keep: one sheet for all classes, or one for each where they are asked different things or for
 * different points. A unit's own weights are not on it. Points are those inside the board; texts are Chinese.
 */
export function tableOf(scheme: Scheme): TableSheet[] {
  const title = scheme.title.zh
  const prints = new Set(scheme.classes.map(({ id }) => fingerprint(scheme, id)))
  if (prints.size === 1) {
    const classes = scheme.classes.map(({ id }) => id)
    return [{ name: '指标表', title, classes, rows: rowsOfClass(scheme, classes[0]!) }]
  }
  return scheme.classes.map(({ id, name }) => ({
    name: sheetName(name.zh),
    title: `${title}（${name.zh}）`,
    classes: [id],
    rows: rowsOfClass(scheme, id),
  }))
}
