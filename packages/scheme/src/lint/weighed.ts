import type { Board, Scheme, Text } from '../schema.ts'
import { allIndicators, boardsOf, boardsOfUnit, isScored, unitsWithWeights } from '../walk.ts'

/** Whose weights count: a class, or one unit of it that has its own. */
export interface Weighed {
  class: string
  name: Text
  boards: Board[]
}

/** Every class, and after it its units with weights of their own, with the boards as they weigh for it. */
export const everybody = (scheme: Scheme): Weighed[] =>
  scheme.classes.flatMap(({ id }) => [
    { class: id, name: { zh: `类别 ${id}`, en: `Class ${id}` }, boards: boardsOf(scheme, id) },
    ...unitsWithWeights(scheme, id).map((unit) => ({
      class: id,
      name: { zh: `单位 ${unit}`, en: `Unit ${unit}` },
      boards: boardsOfUnit(scheme, id, unit),
    })),
  ])

/** Those of them a demand speaks of. */
export const heldTo = (all: readonly Weighed[], { classes }: { classes?: string[] | undefined }): Weighed[] =>
  all.filter((one) => classes?.includes(one.class) ?? true)

export const hasScored = (board: Board) => allIndicators([board]).some(({ indicator }) => isScored(indicator))

/** As a person would write it, without binary crumbs. */
export const show = (value: number) => String(Number(value.toFixed(8)))
