import { demandsOf } from '../demand.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

/** An indicator stands only for rigid tasks the scheme lists, and no two of those have one id. */
export const tasksKnown: Rule = ({ scheme }) => {
  const listed = demandsOf(scheme, 'covers').flatMap(({ place, demand }) =>
    demand.tasks.map(({ id }, index) => ({ id, place: `${place}.tasks[${index}].id` })),
  )
  const known = new Set(listed.map(({ id }) => id))
  const repeated = listed.filter(({ id }, index) => listed.findIndex((one) => one.id === id) < index)
  const strangers = placedIndicators(scheme).flatMap(({ place, indicator: { tasks = [] } }) =>
    tasks.flatMap((id, index) => (known.has(id) ? [] : [{ id, place: `${place}.tasks[${index}]` }])),
  )
  return [
    ...repeated.map(({ id, place }) =>
      errorOf('id_repeated', {
        place,
        message: { zh: `“${id}”已经用过`, en: `“${id}” is already taken` },
        hint: { zh: '改用另一个标识', en: 'Choose another id' },
      }),
    ),
    ...strangers.map(({ id, place }) =>
      errorOf('task_unknown', {
        place,
        message: { zh: `没有“${id}”这项刚性任务`, en: `There is no rigid task “${id}”` },
        hint: {
          zh: '先写进 demands 里 kind: covers 的 tasks',
          en: 'List it in the `tasks` of a demand with `kind: covers`',
        },
      }),
    ),
  ]
}
