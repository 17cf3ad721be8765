import type { Text } from '@plumbline/scheme'
import { describeLight } from '@plumbline/scheme/words'
import { showFigure, showPoints } from '../numbers/rounding.ts'
import { fill } from '../words/fill.ts'
import type { NameField } from '../words/no-score.ts'
import type { SimulatedMove, Standing } from './types.ts'

const noLight: Text = { zh: '无灯', en: 'none' }
const light = ({ light: lit }: Standing): Text => (lit === null ? noLight : describeLight(lit))
const place = ({ rank, of }: Standing): Text =>
  rank === null
    ? { zh: '未排名', en: 'not ranked' }
    : fill({ zh: '第 {rank}（共 {of}）', en: '{rank} of {of}' }, { rank: showFigure(rank), of: String(of) })
const total = ({ published }: Standing): Text =>
  published === null ? { zh: '无总分', en: 'no total' } : { zh: `${published} 分`, en: published }

/** 「总分 75.00 分 → 81.00 分；位次 …」: before and after, one pair after the other. */
export const arrow = (before: Text, after: Text): Text => ({
  zh: before.zh === after.zh ? before.zh : `${before.zh} → ${after.zh}`,
  en: before.en === after.en ? before.en : `${before.en} → ${after.en}`,
})

const signed = (points: number) => (points > 0 ? `+${showPoints(points)}` : showPoints(points))

/** The parts that moved, in words that add up: a +18.00, b -12.00. */
function parts({ indicators, difference }: SimulatedMove, name: NameField): Text {
  const moved = indicators.filter((shift) => shift.difference !== 0)
  if (difference === null || moved.length === 0) return { zh: '', en: '' }
  const list = moved.map((shift) => ({ name: name(shift.id), by: signed(shift.difference) }))
  return {
    zh: `；差额 ${signed(difference)}：${list.map((one) => `${one.name.zh} ${one.by}`).join('，')}`,
    en: `; difference ${signed(difference)}: ${list.map((one) => `${one.name.en} ${one.by}`).join(', ')}`,
  }
}

/** Total, place and light before and after. */
export function describeStanding(before: Standing, after: Standing): Text {
  const [points, rank, lit] = [total, place, light].map((say) => arrow(say(before), say(after)))
  return {
    zh: `总分 ${points!.zh}；位次 ${rank!.zh}；亮灯 ${lit!.zh}`,
    en: `Total ${points!.en}; place ${rank!.en}; light ${lit!.en}`,
  }
}

/** One subject's move as a sentence: total, place and light before and after, and what each indicator brought. */
export function describeMove(
  move: SimulatedMove,
  nameIndicator: NameField = (id) => ({ zh: id, en: id }),
): Text {
  const [said, why] = [describeStanding(move.before, move.after), parts(move, nameIndicator)]
  return { zh: `${said.zh}${why.zh}`, en: `${said.en}${why.en}` }
}
