import type { Board, Indicator, Scheme } from '../../schema.ts'
import { allIndicators, isAsked } from '../../walk.ts'
import { advise } from '../log.ts'
import type { Laying, Placed } from './place-rows.ts'

interface Settled {
  /** Ids of indicators that no sheet of a class asked them shows any more. */
  gone: string[]
}

const remove = (boards: Board[], id: string): void => {
  for (const board of boards) {
    board.indicators = board.indicators.filter((one) => one.id !== id)
    remove(board.boards, id)
  }
}

/** `classes` is written only where not every class is asked. */
function ask(indicator: Indicator, asked: ReadonlySet<string>, { classes }: Scheme): void {
  const all = classes.map(({ id }) => id)
  if (all.every((id) => asked.has(id))) delete indicator.classes
  else indicator.classes = all.filter((id) => asked.has(id))
}

const goneWords = (indicator: Indicator, dropped: boolean) => ({
  message: {
    zh: `表上没有“${indicator.name.zh}”（${indicator.id}）${dropped ? '，已删去。' : '，办法里保留。'}`,
    en: `“${indicator.name.en}” (${indicator.id}) is not in the table and was ${dropped ? 'removed' : 'kept'}.`,
  },
  hint: dropped
    ? { zh: '检查引用它的地方（对标、亮灯、公式）。', en: 'Look at what refers to it.' }
    : {
        zh: `要删加 --drop；若是改名，在备注写 [${indicator.id}]。`,
        en: `Give --drop to remove it; if it was renamed, write [${indicator.id}] in the note.`,
      },
})

/** Who is asked what, by the sheets it stands on. Only classes that have a sheet are looked at. */
export function settleClasses(
  placed: readonly Placed[],
  covered: readonly string[],
  { base, draft, log, drop }: Laying & { drop: boolean },
): Settled {
  const shown = Map.groupBy(placed, ({ indicator }) => indicator.id)
  const gone: string[] = []
  for (const { indicator } of allIndicators(draft.boards)) {
    const rows = shown.get(indicator.id) ?? []
    const on = new Set(rows.flatMap(({ classes }) => classes))
    if (rows[0]?.fresh) {
      ask(indicator, on, draft)
      continue
    }
    const before = base.classes.map(({ id }) => id).filter((id) => isAsked(indicator, id))
    const left = before.filter((id) => covered.includes(id) && !on.has(id))
    const added = [...on].filter((id) => !before.includes(id))
    if (left.length > 0) {
      gone.push(indicator.id)
      advise(log, 'row_gone', indicator.id, goneWords(indicator, drop))
    }
    const lost = drop ? new Set(left) : new Set<string>()
    const after = new Set([...before.filter((id) => !lost.has(id)), ...added])
    if (after.size === 0) remove(draft.boards, indicator.id)
    else if (after.size !== before.length || added.length > 0) ask(indicator, after, draft)
  }
  return { gone }
}

/** Weights of what is no longer there. */
export function forgetWeights(draft: Scheme, gone: readonly string[]): void {
  const there = new Set(allIndicators(draft.boards).map(({ indicator }) => indicator.id))
  for (const id of gone.filter((one) => !there.has(one)))
    for (const { weights } of draft.weightings) delete weights[id]
  draft.weightings = draft.weightings.filter(({ weights }) => Object.keys(weights).length > 0)
}
