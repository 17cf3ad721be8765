import type { Text } from '@plumbline/scheme'
import { describeLight } from '@plumbline/scheme/words'
import { showFigure } from '../numbers/rounding.ts'
import { fill } from '../words/fill.ts'
import type { Consequence, Flip, Robustness, RobustPlace } from './types.ts'

const noLight: Text = { zh: '无灯', en: 'no light' }

const percent = (share: number) => showFigure(share * 100)

/** 「前 3 名」、「后 3 名」、「绿灯」; a light is named as it is lit now. */
function nameConsequence(consequence: Consequence, now: Flip['now']): Text {
  if (consequence.kind === 'light') return typeof now === 'string' ? describeLight(now) : noLight
  const places = String(consequence.places)
  return consequence.kind === 'top'
    ? fill({ zh: '前 {places} 名', en: 'first {places}' }, { places })
    : fill({ zh: '后 {places} 名', en: 'last {places}' }, { places })
}

const interval: Text = {
  zh: '{draws} 次抽样（各项权重上下浮动 {spread}%{ways_zh}）：九成的位次在第 {from} 至第 {to}，中位第 {median}，最好第 {best}，最差第 {worst}；按办法为第 {rank}',
  en: '{draws} draws (weights ± {spread} %{ways_en}): nine in ten places lie from {from} to {to}, median {median}, best {best}, worst {worst}; by the scheme {rank}',
}
const none: Text = { zh: '未排名，没有位次区间', en: 'Not ranked: there is no interval of places' }
const turned: Text = {
  zh: '“{name_zh}”的认定（按办法：{now_zh}）在 {share}% 的抽样中改变，超过 {threshold}%，对权重敏感',
  en: '“{name_en}” (by the scheme: {now_en}) turns in {share} % of the draws, more than {threshold} %: it hangs on the weights',
}

function nowOf({ now }: Flip): Text {
  if (typeof now !== 'boolean') return now === null ? noLight : describeLight(now)
  return now ? { zh: '在内', en: 'in' } : { zh: '不在内', en: 'not in' }
}

function describeFlip(flip: Flip, threshold: number): Text {
  const [name, now] = [nameConsequence(flip.consequence, flip.now), nowOf(flip)]
  const values = { name_zh: name.zh, name_en: name.en, now_zh: now.zh, now_en: now.en }
  return fill(turned, { ...values, share: percent(flip.share), threshold: percent(threshold) })
}

/** Where a place was drawn; of one class or of all. */
export function describeInterval(
  { draws, spread, normalisations }: Pick<Robustness, 'draws' | 'spread' | 'normalisations'>,
  place: Pick<RobustPlace, 'rank' | 'median' | 'likely' | 'whole'>,
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

/** One subject's result in sentences: its interval, then each consequence that is flagged. */
export function describeRobustness(result: Robustness, place: RobustPlace): Text[] {
  const flagged = place.flips.filter(({ flag }) => flag)
  return [describeInterval(result, place), ...flagged.map((flip) => describeFlip(flip, result.threshold))]
}
