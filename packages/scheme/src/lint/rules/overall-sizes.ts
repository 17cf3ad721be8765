import { adviceOf, type Rule } from '../rule.ts'

/** In a class of one or two, scaling within the class says nothing of how good they are: one gets what is set for it, two the two ends. */
export const overallSizes: Rule = ({ scheme, roster }) =>
  !scheme.overall || scheme.overall.basis === 'raw'
    ? []
    : roster
        .filter(({ count }) => count === 1 || count === 2)
        .map(({ class: id, count }) =>
          adviceOf('overall_small_class', {
            place: 'overall.basis',
            message: {
              zh: `类别 ${id}（${count} 个）：在类别内折算的得分与好坏无关`,
              en: `Class ${id} (${count}): what is scaled within the class says nothing of how good they are`,
            },
            hint: {
              zh: '与相近类别合并，或改用 raw',
              en: 'Join it with a class like it, or use `raw`',
            },
          }),
        )
