import type { Light, Scheme, Text } from '@plumbline/scheme'
import { gradeName } from '@plumbline/scheme/grades'
import { describeLight } from '@plumbline/scheme/words'
import { showFigure } from '../numbers/rounding.ts'
import { fill } from '../words/fill.ts'
import type { DrawnPlaces, Flip, Robustness, RobustSubject } from './types.ts'

type Named = Pick<Scheme, 'grades' | 'consequences'>

const interval: Text = {
  zh: '{draws} 次抽样（各项权重上下浮动 {spread}%{ways_zh}）：九成的位次在第 {from} 至第 {to}，中位第 {median}，最好第 {best}，最差第 {worst}；按办法为第 {rank}',
  en: '{draws} draws (weights ± {spread} %{ways_en}): nine in ten places lie from {from} to {to}, median {median}, best {best}, worst {worst}; by the scheme {rank}',
}
const none: Text = { zh: '未排名，没有位次区间', en: 'Not ranked: there is no interval of places' }
const turned: Text = {
  zh: '{what_zh}在 {share}% 的抽样中改变，超过 {threshold}%，对权重敏感',
  en: '{what_en} turns in {share} % of the draws, more than {threshold} %: it hangs on the weights',
}
const percent = (share: number) => showFigure(share * 100)
const both = (text: string): Text => ({ zh: text, en: text })

/** 「亮灯（按办法：绿灯）」,「等次（按办法：优秀）」,「建议“约谈”（按办法：在内）」 */
function nameTurning({ of, now }: Flip, { grades, consequences }: Named): Text {
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

function describeTurning(flip: Flip, threshold: number, scheme: Named): Text {
  const what = nameTurning(flip, scheme)
  const values = { share: percent(flip.share), threshold: percent(threshold) }
  return fill(turned, { ...values, what_zh: what.zh, what_en: what.en })
}

/** Where a place was drawn; of one class or of all. */
function describeInterval(
  { draws, spread, normalisations }: Pick<Robustness, 'draws' | 'spread' | 'normalisations'>,
  place: DrawnPlaces,
): Text {
  const { rank, median, likely, whole } = place
  if (rank === null || median === null || likely === null || whole === null) return none
  const other = normalisations.some((way) => way !== 'own')
  return fill(interval, {
    draws: String(draws),
    spread: percent(spread),
    ways_zh: other ? '，并换用其他标准化方法' : '',
    ways_en: other ? ', and other ways of normalising' : '',
    from: showFigure(likely.from),
    to: showFigure(likely.to),
    median: showFigure(median),
    best: showFigure(whole.from),
    worst: showFigure(whole.to),
    rank: showFigure(rank),
  })
}

/** One subject in sentences: its interval, that of the 大排序, then whatever is flagged. */
export function describeRobustSubject(result: Robustness, subject: RobustSubject, scheme: Named): Text[] {
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
