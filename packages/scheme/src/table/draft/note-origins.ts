import { wayTo } from '../../origins.ts'
import { allIndicators } from '../../walk.ts'
import type { Text } from '../../schema.ts'
import { placeIn } from './find-board.ts'
import type { Laying } from './place-rows.ts'

const inside = { points: 'weight', method: 'method' } as const

/** Places whose figures the table replaced: what was said of their source is no longer so. */
function replaced({ draft, log }: Laying): string[] {
  return [...log.changed].flatMap((one) => {
    const [id = '', column = ''] = one.split('.')
    const at = placeIn(draft.boards, id)
    const key = inside[column as keyof typeof inside]
    return at && key ? [`${at}.${key}`] : []
  })
}

/** Whose guess it was, for a list that is read without the scheme beside it. */
function named(at: string, { zh, en }: Text, laying: Laying): Text {
  const found = allIndicators(laying.draft.boards).find(({ indicator }) =>
    at.includes(`.indicators.${indicator.id}.`),
  )
  if (!found) return { zh, en }
  const { name } = found.indicator
  return { zh: `${name.zh}：${zh}`.slice(0, 400), en: `${name.en}: ${en}`.slice(0, 400) }
}

/** Every guess becomes an origin with its place and a line among the assumptions; the sources of replaced figures are forgotten. */
export function noteOrigins(laying: Laying, onto: boolean): void {
  const { draft, log } = laying
  const gone = replaced(laying)
  const guessed = Map.groupBy(log.assumed, ({ at }) => at)
  const kept = (draft.origins ?? []).filter(
    ({ at }) =>
      !guessed.has(at) &&
      !gone.some((one) => at === one || at.startsWith(`${one}.`)) &&
      wayTo(draft, at) !== undefined,
  )
  const fromTable = onto && draft.origins ? gone.map((at) => ({ at, source: '指标表 indicator table' })) : []
  const assumed = [...guessed].map(([at, all]) => ({
    at,
    assumed: {
      zh: all
        .map((one) => one.assumed!.zh)
        .join('；')
        .slice(0, 400),
      en: all
        .map((one) => one.assumed!.en)
        .join('; ')
        .slice(0, 400),
    },
  }))
  const plain = fromTable.filter(({ at }) => !guessed.has(at))
  if (gone.length === 0 && assumed.length === 0) return
  const origins = [...kept, ...plain, ...assumed]
  if (origins.length > 0 || draft.origins) draft.origins = origins
  const seen = new Set(draft.assumptions.map(({ zh }) => zh))
  for (const one of log.assumed) {
    const line = named(one.at, one.assumed!, laying)
    if (!seen.has(line.zh)) draft.assumptions.push(line)
    seen.add(line.zh)
  }
}
