import { dropFromDefault } from '../../panel.ts'
import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

const rules = {
  none: () => ({ zh: '', en: '' }),
  zscore: () => ({
    zh: '；各人的分先按其对同类各对象打分的均值、标准差校准到全体评分人的均值、标准差',
    en: '; each rater first brought from the mean and deviation of their own scores of the class to those of all raters',
  }),
  drop_ends: (from: number) => ({
    zh: `；有 ${from} 人以上打分的去掉一个最高分、一个最低分`,
    en: `; with ${from} scores or more the highest and the lowest are left out`,
  }),
} as const satisfies Record<MethodOf<'panel'>['leniency'], (from: number) => Text>

/** 得分 = 打了分的评分人（市长、副市长）所打分的平均；有 5 人以上打分的去掉一个最高分、一个最低分 */
export function describePanel(method: MethodOf<'panel'>, speak: Speaker): Text {
  const { fields, leniency, dropFrom, full } = method
  const names = fields.map((field) => speak.field(field))
  const rule = rules[leniency](dropFrom ?? dropFromDefault)
  const assumed = leniency === 'drop_ends' && dropFrom === undefined
  const by = full === 100 ? '' : ` ÷ ${full} × 100`
  return {
    zh: `得分 = 打了分的评分人（${names.map(({ zh }) => zh).join('、')}）所打分的平均${by}${rule.zh}${assumed ? '（人数为假定）' : ''}`,
    en: `score = mean of the raters who scored (${names.map(({ en }) => en).join(', ')})${by}${rule.en}${assumed ? ' (the number is an assumption)' : ''}`,
  }
}
