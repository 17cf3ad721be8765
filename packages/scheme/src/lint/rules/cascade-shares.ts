import { errorOf, type Rule } from '../rule.ts'

/** A link counts both: all or nothing of one's own is no link. Points have eight decimals, and a share needs no more. */
export const cascadeShares: Rule = ({ scheme: { cascade = [] } }) =>
  cascade.flatMap(({ own }, index) => {
    const place = `cascade[${index}].own`
    if (own <= 0 || own >= 1)
      return errorOf('cascade_share', {
        place,
        message: {
          zh: `本单位所占比例为 ${own}，应大于 0 且小于 1`,
          en: `The own share is ${own}, not between 0 and 1`,
        },
        hint: {
          zh: '例如 0.7；不挂钩的类别不写',
          en: 'Such as 0.7; leave out a class that is not linked',
        },
      })
    if (Number(own.toFixed(8)) === own) return []
    return errorOf('cascade_share_decimals', {
      place,
      message: { zh: `比例 ${own} 超过 8 位小数`, en: `The share ${own} has more than 8 decimals` },
      hint: { zh: '最多写 8 位小数', en: 'Write at most 8 decimals' },
    })
  })
