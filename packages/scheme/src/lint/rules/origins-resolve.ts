import { valueAt } from '../../origins.ts'
import { errorOf, type Rule } from '../rule.ts'

/** What is said of where a figure comes from must speak of something that is there, and say something. */
export const originsResolve: Rule = ({ scheme }) =>
  (scheme.origins ?? []).flatMap(({ at, source, assumed }, index, all) => [
    ...(all.findIndex((one) => one.at === at) < index
      ? [
          errorOf('origin_repeated', {
            place: `origins[${index}].at`,
            message: { zh: `“${at}”前面已经说明过`, en: `“${at}” has been spoken of before` },
            hint: { zh: '合并为一条', en: 'Make one of the two' },
          }),
        ]
      : []),
    ...(valueAt(scheme, at) === undefined
      ? [
          errorOf('origin_unknown', {
            place: `origins[${index}].at`,
            message: { zh: `方案里没有“${at}”这个位置`, en: `The scheme has no place “${at}”` },
            hint: {
              zh: '从最外层的键写起，列表中的项写它的 id，如 boards.common.weight',
              en: 'Begin at the outermost key and name items of lists by their id: boards.common.weight',
            },
          }),
        ]
      : []),
    ...(source === undefined && !assumed
      ? [
          errorOf('origin_empty', {
            place: `origins[${index}]`,
            message: {
              zh: '既没有出处，也没有说明是假定',
              en: 'There is neither a source nor an assumption',
            },
            hint: { zh: '写 source（出处）或 assumed（假定及理由）', en: 'Give `source` or `assumed`' },
          }),
        ]
      : []),
  ])
