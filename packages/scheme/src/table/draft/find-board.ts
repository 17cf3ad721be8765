import type { Board } from '../../schema.ts'
import { allBoards } from '../../walk.ts'
import { plain, same } from '../table.ts'

/** A free id such as b3: what ids tell apart has no English name yet. */
export function freeId(letter: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${letter}${number}`)) number += 1
  return `${letter}${number}`
}

const levelName = (name: string) => plain(name).normalize('NFKC').replace(/\s+/g, '')

/** Names compare without width and blanks. */
export const sameName = (a: string, b: string) => levelName(a) === levelName(b)

/** The board of these names, the outermost first; made where it is not there. */
export function findBoard(boards: Board[], names: readonly string[]): Board {
  let [inside, found]: [Board[], Board | undefined] = [boards, undefined]
  for (const name of names) {
    found = inside.find((one) => sameName(one.name.zh, name))
    if (!found) {
      found = {
        id: freeBoardId(boards),
        name: same(name),
        weight: 0,
        aggregate: 'arithmetic',
        indicators: [],
        boards: [],
      }
      inside.push(found)
    }
    inside = found.boards
  }
  return found!
}

const freeBoardId = (boards: readonly Board[]) => {
  const all = allBoards(boards)
  return freeId('b', new Set([...all, ...all.flatMap(({ indicators }) => indicators)].map(({ id }) => id)))
}

/** 'boards.common.indicators.party', as origins name places. */
export function placeIn(boards: readonly Board[], id: string, above = 'boards'): string | undefined {
  for (const board of boards) {
    if (board.indicators.some((one) => one.id === id)) return `${above}.${board.id}.indicators.${id}`
    const found = placeIn(board.boards, id, `${above}.${board.id}.boards`)
    if (found) return found
  }
  return undefined
}
