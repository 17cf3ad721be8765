import type { Light, Scheme, Text } from '@plumbline/scheme'
import { gradeName } from '@plumbline/scheme/grades'
import { describeLight } from '@plumbline/scheme/words'
import { showFigure } from '../numbers/rounding.ts'
import { fill } from '../words/fill.ts'
import type { RobustSubject, SchemeFlip, SchemeRobustness } from './scheme-types.ts'
import { describeInterval } from './words.ts'

type Named = Pick<Scheme, 'grades' | 'consequences'>

const turned: Text = {
  zh: '{what_zh}在 {share}% 的抽样中改变，超过 {threshold}%，对权重敏感',
  en: '{what_en} turns in {share} % of the draws, more than {threshold} %: it hangs on the weights',
}
const percent = (share: number) => showFigure(share * 100)
const both = (text: string): Text => ({ zh: text, en: text })

/** 「亮灯（按办法：绿灯）」,「等次（按办法：优秀）」,「建议“约谈”（按办法：在内）」 */
function nameTurning({ of, now }: SchemeFlip, { grades, consequences }: Named): Text {
  if (of.kind === 'light') {
    const light = typeof now === 'string' ? describeLight(now as Light) : { zh: '无灯', en: 'none' }
    return { zh: `亮灯（按办法：${light.zh}）`, en: `The light (by the scheme: ${light.en})` }
  }
  if (of.kind === 'grade') {
    const grade = grades && typeof now === 'string' ? gradeName(grades, now) : { zh: '无等次', en: 'none' }
    return { zh: `等次（按办法：${grade.zh}）`, en: `The grade (by the scheme: ${grade.en})` }
  }
  const name = consequences?.find(({ id }) => id === of.id)?.name ?? both(of.id)
  const is = now === true ? { zh: '在内', en: 'proposed' } : { zh: '不在内', en: 'not proposed' }
  return { zh: `建议“${name.zh}”（按办法：${is.zh}）`, en: `“${name.en}” (by the scheme: ${is.en})` }
}

function describeTurning(flip: SchemeFlip, threshold: number, scheme: Named): Text {
  const what = nameTurning(flip, scheme)
  const values = { share: percent(flip.share), threshold: percent(threshold) }
  return fill(turned, { ...values, what_zh: what.zh, what_en: what.en })
}

/** One subject in sentences: its interval, that of the 大排序, then whatever is flagged. */
export function describeRobustSubject(
  result: SchemeRobustness,
  subject: RobustSubject,
  scheme: Named,
): Text[] {
  const own = describeInterval(result, subject)
  const overall = subject.overall && describeInterval(result, subject.overall)
  return [
    own,
    ...(overall ? [{ zh: `大排序：${overall.zh}`, en: `All classes: ${overall.en}` }] : []),
    ...subject.flips
      .filter(({ flag }) => flag)
      .map((flip) => describeTurning(flip, result.threshold, scheme)),
  ]
}
