import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

function describeLadder({ points = [], full }: MethodOf<'rank'>): Text {
  const outOf = full === 100 ? { zh: '', en: '' } : { zh: `（满分 ${full}）`, en: ` (out of ${full})` }
  return {
    zh: `第 1 名起依次得 ${points.join('、')} 分${outOf.zh}，其后各名得 ${points.at(-1)} 分`,
    en: `from place 1: ${points.join(', ')} points${outOf.en}, ${points.at(-1)} for all places after`,
  }
}

/** Places within the class, turned into points by a ladder or evenly. */
export function describeRank(method: MethodOf<'rank'>, speak: Speaker): Text {
  const value = speak.measure(method.measure)
  const order =
    speak.direction === 'up'
      ? { zh: '从高到低', en: 'highest first' }
      : { zh: '从低到高', en: 'lowest first' }
  const points =
    method.form === 'ladder'
      ? describeLadder(method)
      : { zh: '得分 = (n − 名次) ÷ (n − 1) × 100', en: 'score = (n − place) ÷ (n − 1) × 100' }
  const ties =
    method.ties === 'min'
      ? { zh: '并列取靠前名次', en: 'ties share the better place' }
      : { zh: '并列取平均', en: 'ties share the average' }
  return {
    zh: `按${value.zh}在同类中${order.zh}排名，${points.zh}；${ties.zh}`,
    en: `ranked by ${value.en} within the class, ${order.en}; ${points.en}; ${ties.en}`,
  }
}
