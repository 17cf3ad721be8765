import type { Problem } from '../../problem.ts'
import type { Demand, Scheme } from '../../schema.ts'
import { errorOf, placedBoards, placedIndicators, type Rule } from '../rule.ts'

interface Named {
  place: string
  id: string
}

const listed = (place: string, ids: readonly string[] = []): Named[] =>
  ids.map((id, index) => ({ place: `${place}.tags[${index}]`, id }))

const namedBy = (demand: Demand, place: string): Named[] =>
  (['tag', 'most'] as const).flatMap((key) => {
    const id = (demand as { tag?: string; most?: string })[key]
    return id === undefined ? [] : [{ place: `${place}.${key}`, id }]
  })

const uses = (scheme: Scheme): Named[] => [
  ...placedBoards(scheme.boards).flatMap(({ place, board }) => listed(place, board.tags)),
  ...placedIndicators(scheme).flatMap(({ place, indicator }) => listed(place, indicator.tags)),
  ...(scheme.demands ?? []).flatMap((demand, index) => namedBy(demand, `demands[${index}]`)),
]

const unknown = ({ place, id }: Named, known: ReadonlySet<string>): Problem =>
  errorOf('tag_unknown', {
    place,
    message: { zh: `没有“${id}”这个标签`, en: `There is no tag “${id}”` },
    hint:
      known.size > 0
        ? { zh: `可选：${[...known].join('、')}`, en: `Choose from: ${[...known].join(', ')}` }
        : { zh: '先在方案的 tags 里写明它和名称', en: 'Declare it with its name in the scheme’s `tags`' },
  })

/** A tag misspelt would slip every demand: boards, indicators and demands use only those the scheme declares, each once. */
export const tagsKnown: Rule = ({ scheme }) => {
  const { tags = [] } = scheme
  const known = new Set(tags.map(({ id }) => id))
  const repeated = tags.flatMap(({ id }, index) =>
    tags.findIndex((tag) => tag.id === id) === index
      ? []
      : [
          errorOf('id_repeated', {
            place: `tags[${index}].id`,
            message: { zh: `“${id}”已经用过`, en: `“${id}” is already taken` },
            hint: { zh: '改用另一个标识', en: 'Choose another id' },
          }),
        ],
  )
  return [
    ...repeated,
    ...uses(scheme)
      .filter(({ id }) => !known.has(id))
      .map((one) => unknown(one, known)),
  ]
}
