import { dropFromDefault } from '../../panel.ts'
import type { MethodOf } from '../../schema.ts'
import type { Fault } from './fault.ts'

export function panelFault({ fields, leniency, dropFrom }: MethodOf<'panel'>): Fault | undefined {
  const from = dropFrom ?? dropFromDefault
  const twice = fields.findIndex((field, k) => fields.indexOf(field) < k)
  if (twice >= 0)
    return { path: `.fields[${twice}]`, zh: '同一评分人写了两次', en: 'This rater stands here twice' }
  if (leniency !== 'drop_ends')
    return dropFrom === undefined
      ? undefined
      : {
          path: '.dropFrom',
          zh: '只有 drop_ends 用 dropFrom',
          en: 'Only `drop_ends` makes use of `dropFrom`',
        }
  return fields.length < from
    ? {
        path: '.fields',
        zh: `只有 ${fields.length} 位评分人，永远到不了 ${from} 人，不会去掉最高和最低`,
        en: `With ${fields.length} raters there are never ${from} scores: nothing would be left out`,
      }
    : undefined
}
