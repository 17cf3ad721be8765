import { valueAt } from '../../origins.ts'
import { allIndicators } from '../../walk.ts'
import type { Text } from '../../schema.ts'
import { placeIn } from './find-board.ts'
import type { Laying } from './place-rows.ts'

const inside = { points: 'weight', method: 'method' } as const

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Places whose figures the table replaced: what was said of their source is no longer so. A cell that was not understood replaced nothing. */
function replaced({ base, draft, log }: Laying): string[] {
  return [...log.changed].flatMap((one) => {
    const [id = '', column = ''] = one.split('.')
    const at = placeIn(draft.boards, id)
    const key = inside[column as keyof typeof inside]
    const place = `${at}.${key}`
    return at && key && !same(valueAt(base, place), valueAt(draft, place)) ? [place] : []
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
  const { base, draft, log } = laying
  const there = (at: string) => valueAt(draft, at) !== undefined
  const gone = replaced(laying)
  const guessed = Map.groupBy(log.assumed, ({ at }) => at)
  const kept = (draft.origins ?? []).filter(
    ({ at }) =>
      !guessed.has(at) &&
      !gone.some((one) => at === one || at.startsWith(`${one}.`)) &&
      (there(at) || valueAt(base, at) === undefined),
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
  const origins = [...kept, ...[...plain, ...assumed].filter(({ at }) => there(at))]
  if (origins.length > 0 || draft.origins) draft.origins = origins
  const seen = new Set(draft.assumptions.map(({ zh }) => zh))
  for (const one of log.assumed) {
    const line = named(one.at, one.assumed!, laying)
    if (!seen.has(line.zh)) draft.assumptions.push(line)
    seen.add(line.zh)
  }
}
