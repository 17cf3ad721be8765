import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

type Rank = MethodOf<'rank'>

const outOf = ({ full }: Rank): Text =>
  full === 100 ? { zh: '', en: '' } : { zh: `（满分 ${full}）`, en: ` (out of ${full})` }

function describeLadder(method: Rank): Text {
  const { points = [] } = method
  return {
    zh: `第 1 名起依次得 ${points.join('、')} 分${outOf(method).zh}，其后各名得 ${points.at(-1)} 分`,
    en: `from place 1: ${points.join(', ')} points${outOf(method).en}, ${points.at(-1)} for all places after`,
  }
}

function describeRatio({ to, rest = 0, full }: Rank, { direction }: Speaker): Text {
  const ratio =
    direction === 'up'
      ? { zh: '本值 ÷ 第 1 名', en: 'own ÷ first' }
      : { zh: '第 1 名 ÷ 本值', en: 'first ÷ own' }
  const others =
    to === undefined ? { zh: '其余', en: 'all others' } : { zh: `第 2–${to} 名`, en: `places up to ${to}` }
  const after =
    to === undefined
      ? { zh: '', en: '' }
      : { zh: `，其后各名得 ${rest} 分`, en: `, ${rest} for all places after` }
  return {
    zh: `第 1 名得 ${full} 分，${others.zh}得 ${ratio.zh} × ${full} 分，不少于 ${rest} 分${after.zh}`,
    en: `place 1 gets ${full}, ${others.en} ${ratio.en} × ${full}, at least ${rest}${after.en}`,
  }
}

const describeReversed = (method: Rank): Text => ({
  zh: `倒数第 1 名计 ${method.start} 分，每进 1 名减 ${method.step} 分${outOf(method).zh}，减到 0 为止`,
  en: `the last place gets ${method.start}${outOf(method).en}, each place further up ${method.step} less, until 0`,
})

const forms: Record<Rank['form'], (method: Rank, speak: Speaker) => Text> = {
  ladder: describeLadder,
  linear: () => ({ zh: '得分 = (n − 名次) ÷ (n − 1) × 100', en: 'score = (n − place) ÷ (n − 1) × 100' }),
  borda: () => ({
    zh: '得分 = 胜过的个数 (n − 名次) ÷ 其余个数 (n − 1) × 100',
    en: 'score = how many it beats (n − place) ÷ how many others (n − 1) × 100',
  }),
  ratio: describeRatio,
  reversed: describeReversed,
}

const tied: Record<Rank['ties'], Text> = {
  min: { zh: '并列取靠前名次', en: 'ties share the better place' },
  average: { zh: '并列取平均', en: 'ties share the average' },
  max: { zh: '并列取靠后名次', en: 'ties share the worse place' },
}

/** Places within the class, turned into points. */
export function describeRank(method: Rank, speak: Speaker): Text {
  const value = speak.measure(method.measure)
  const order =
    speak.direction === 'up'
      ? { zh: '从高到低', en: 'highest first' }
      : { zh: '从低到高', en: 'lowest first' }
  const [points, ties] = [forms[method.form](method, speak), tied[method.ties]]
  return {
    zh: `按${value.zh}在同类中${order.zh}排名，${points.zh}；${ties.zh}`,
    en: `ranked by ${value.en} within the class, ${order.en}; ${points.en}; ${ties.en}`,
  }
}
