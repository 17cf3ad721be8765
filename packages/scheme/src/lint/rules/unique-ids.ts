import { errorOf, placedBoards, placedIndicators, type Rule } from '../rule.ts'

const repeated = (code: string, placed: { place: string; id: string }[]) =>
  placed
    .filter(({ id }, index) => placed.findIndex((one) => one.id === id) < index)
    .map(({ place, id }) =>
      errorOf(code, {
        place,
        message: { zh: `“${id}”已经用过`, en: `“${id}” is already taken` },
        hint: { zh: '改用另一个标识', en: 'Choose another id' },
      }),
    )

const place = (list: readonly { id: string }[], at: string) =>
  list.map(({ id }, index) => ({ place: `${at}[${index}].id`, id }))

/** Ids name things in facts, keys and files: classes, boards, indicators, fields of one indicator, honours, rules of quotas, heads, benchmark codes. */
export const uniqueIds: Rule = ({ scheme }) => {
  const indicators = placedIndicators(scheme)
  return [
    ...repeated('id_repeated', place(scheme.classes, 'classes')),
    ...repeated('id_repeated', place(scheme.honours ?? [], 'honours')),
    ...repeated('id_repeated', place(scheme.memberQuotas?.rules ?? [], 'memberQuotas.rules')),
    ...repeated('id_repeated', place(scheme.heads?.roles ?? [], 'heads.roles')),
    ...repeated(
      'id_repeated',
      placedBoards(scheme.boards).map(({ place: at, board }) => ({ place: `${at}.id`, id: board.id })),
    ),
    ...repeated(
      'id_repeated',
      indicators.map((one) => ({ place: `${one.place}.id`, id: one.indicator.id })),
    ),
    ...indicators.flatMap((one) =>
      repeated('id_repeated', place(one.indicator.fields, `${one.place}.fields`)),
    ),
    ...repeated(
      'id_repeated',
      scheme.benchmarks.map(({ code }, index) => ({ place: `benchmarks[${index}].code`, id: code })),
    ),
  ]
}
