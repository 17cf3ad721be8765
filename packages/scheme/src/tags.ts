import type { Board, Indicator, Scheme, Text } from './schema.ts'

/** An indicator with every tag it carries: its own and those of the boards around it. */
export interface TaggedIndicator {
  indicator: Indicator
  tags: ReadonlySet<string>
}

/** Every indicator with its tags, in the order of the boards. 共性 on a board is on all that is inside it. */
export const taggedIndicators = (
  boards: readonly Board[],
  above: readonly string[] = [],
): TaggedIndicator[] =>
  boards.flatMap((board) => {
    const tags = [...above, ...(board.tags ?? [])]
    const own = board.indicators.map((indicator) => ({
      indicator,
      tags: new Set([...tags, ...(indicator.tags ?? [])]),
    }))
    return [...own, ...taggedIndicators(board.boards, tags)]
  })

/** Those that carry the tag; all of them without one. */
export const indicatorsTagged = (boards: readonly Board[], tag?: string): Indicator[] =>
  taggedIndicators(boards)
    .filter(({ tags }) => tag === undefined || tags.has(tag))
    .map(({ indicator }) => indicator)

/** The name of a tag; its id where the scheme lacks it. */
export const tagName = ({ tags = [] }: Pick<Scheme, 'tags'>, id: string): Text =>
  tags.find((tag) => tag.id === id)?.name ?? { zh: id, en: id }
