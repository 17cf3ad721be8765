import type { Problem, Scheme } from '@plumbline/scheme'
import { finding, text } from '../findings.ts'

/** Places of one class drawn or computed anew by itself would leave out the totals above, and be the wrong places. */
export const refuseCascade = (schemes: readonly Scheme[]): Problem[] =>
  schemes.some(({ cascade }) => cascade)
    ? [
        finding('cascade_not_covered', 'cascade', {
          message: text(
            '办法有挂钩，位次取决于上级得分；此命令逐类计算，还不能用于这样的办法。',
            'The scheme links totals with those above; this command takes class by class and cannot do that yet.',
          ),
          hint: text('用 score 分别计算两版后比较。', 'Score both versions and compare.'),
        }),
      ]
    : []
