import { valueFor } from './figures-for.ts'
import { number, type ReadPhrase } from './phrase.ts'

const words =
  /按?(?:照)?(?:直接(?:引用|采用|使用)|上级(?:部门)?(?:年度)?考核|专家(?:组)?(?:打分|评分|评审)|定性(?:评分|评价|考核|打分)|(?:群众|公众|社会|服务)?满意(?:度|率)(?:测评|调查|评价)?|民主(?:测评|评议)|好差评|测评|评议|考核(?:结果|得分|成绩))(?:的)?(?:结果|得分|分数|成绩)*(?:直接)?(?:计|折算)?(?:得)?分?/
const full = new RegExp(`(?:满分|总分)(?:为|是)?${number}分?`)
const hundred = /(?:按)?百分制(?:计分|打分|折算)?/

/** 直接引用上级考核结果, 专家打分, 满意度测评: a score somebody else has given. */
export const readImported: ReadPhrase = (asking) => {
  if (asking.clause.takeAll(words).length === 0) return undefined
  const most = asking.clause.take(full)?.[1]
  const said = asking.clause.take(hundred)
  const measure = valueFor(asking, { zh: '得分', en: 'score' })
  const none = { zh: '别人给的分按百分制（满分 100）', en: 'The score given is out of 100' }
  return {
    method: { kind: 'imported', measure, full: most === undefined ? 100 : Number(most) },
    direction: 'up',
    assumed: most !== undefined || said ? [] : [none],
  }
}
