import type { Scheme, Text } from '@plumbline/scheme'
import { gradeName } from '@plumbline/scheme/grades'
import { describeLight } from '@plumbline/scheme/words'
import { showFigure, showPoints } from '../numbers/rounding.ts'
import { fill } from '../words/fill.ts'
import type { NameField } from '../words/no-score.ts'
import { describeStage } from '../words/stages.ts'
import type { StageKind } from '../types.ts'
import type { ConsequenceShift, Move, Standing } from './types.ts'

export interface SimulationNames {
  /** Of an indicator. */
  indicator: NameField
  /** As both versions call things; where they differ, the one after. */
  before: Pick<Scheme, 'grades' | 'consequences'>
  after: Pick<Scheme, 'grades' | 'consequences'>
}

const signed = (points: number) => (points > 0 ? `+${showPoints(points)}` : showPoints(points))

/** 「第 1（共 3）」: a place and of how many; without one, what that is called. */
const placeOf = (place: number | null, of: number, none: Text): Text =>
  place === null
    ? none
    : fill(
        { zh: '第 {place}（共 {of}）', en: '{place} of {of}' },
        { place: showFigure(place), of: String(of) },
      )

const total = ({ published }: Standing): Text =>
  published === null ? { zh: '无总分', en: 'no total' } : { zh: `${published} 分`, en: published }
const place = ({ rank, of }: Standing) => placeOf(rank, of, { zh: '未排名', en: 'not ranked' })
const light = ({ light: lit }: Standing): Text =>
  lit === null ? { zh: '无灯', en: 'none' } : describeLight(lit)
const overall = ({ overall: among, overallOf }: Standing) =>
  placeOf(among, overallOf, { zh: '未排', en: 'none' })
const gradeOf = ({ grades }: Pick<Scheme, 'grades'>, { grade }: Standing): Text =>
  grade === null || !grades ? { zh: '无等次', en: 'none' } : gradeName(grades, grade)

/** The parts that moved, in words that add up: a +18.00, b -12.00, 挂钩 +1.20. */
function parts({ indicators, stages, difference }: Move, name: NameField): Text[] {
  const moved = [
    ...indicators.map((shift) => ({ ...shift, name: name(shift.id) })),
    ...stages.map((shift) => ({ ...shift, name: describeStage(shift.id as StageKind) })),
  ].filter((shift) => shift.difference !== 0)
  if (difference === null || moved.length === 0) return []
  const list = moved.map((shift) => ({ name: shift.name, by: signed(shift.difference) }))
  return [
    {
      zh: `差额 ${signed(difference)}：${list.map((one) => `${one.name.zh} ${one.by}`).join('，')}`,
      en: `difference ${signed(difference)}: ${list.map((one) => `${one.name.en} ${one.by}`).join(', ')}`,
    },
  ]
}

/** 「总分 75.00 分 → 81.00 分」: what it is, before and after; once where nothing changes. */
function labelled(label: Text, before: Text, after: Text): Text {
  const arrow = (was: string, is: string) => (was === is ? is : `${was} → ${is}`)
  return {
    zh: `${label.zh} ${arrow(before.zh, after.zh)}`,
    en: `${label.en} ${arrow(before.en, after.en)}`,
  }
}

/** One subject's move as a sentence: total, place, light, then overall place and grade where there are any, and what each part brought. */
export function describeMove(move: Move, names: SimulationNames): Text {
  const { before, after } = move
  const say = (label: Text, of: (standing: Standing) => Text) => labelled(label, of(before), of(after))
  const all = [
    say({ zh: '总分', en: 'Total' }, total),
    say({ zh: '位次', en: 'place' }, place),
    say({ zh: '亮灯', en: 'light' }, light),
    ...(before.overall === null && after.overall === null
      ? []
      : [say({ zh: '大排序', en: 'place among all' }, overall)]),
    ...(before.grade === null && after.grade === null
      ? []
      : [labelled({ zh: '等次', en: 'grade' }, gradeOf(names.before, before), gradeOf(names.after, after))]),
    ...parts(move, names.indicator),
  ]
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}

const changes = {
  appeared: { zh: '（新版才有）', en: ' (only after)' },
  disappeared: { zh: '（旧版才有）', en: ' (only before)' },
} as const

/** Who enters and who leaves a consequence: 建议“约谈”：新增 甲镇；不再 乙镇. Proposals under both, for named persons to decide on. */
export function describeConsequenceShift(
  shift: ConsequenceShift,
  names: Pick<SimulationNames, 'before' | 'after'> & { subject: (id: string) => string },
): Text {
  const { consequence: id, change, redefined, entered, left } = shift
  const declared = [names.after, names.before].flatMap(({ consequences = [] }) => consequences)
  const name = declared.find((one) => one.id === id)?.name ?? { zh: id, en: id }
  const note = redefined
    ? { zh: '（规则已改）', en: ' (redefined)' }
    : change === 'changed'
      ? { zh: '', en: '' }
      : changes[change]
  const list = (who: ConsequenceShift['entered']) => [
    ...new Set(who.map(({ subject }) => names.subject(subject))),
  ]
  const [into, out] = [list(entered), list(left)]
  const none = into.length + out.length === 0
  const zh = [into.length > 0 && `新增 ${into.join('、')}`, out.length > 0 && `不再 ${out.join('、')}`]
  const en = [into.length > 0 && `enter ${into.join(', ')}`, out.length > 0 && `leave ${out.join(', ')}`]
  return {
    zh: `建议“${name.zh}”${note.zh}：${none ? '名单不变' : zh.filter(Boolean).join('；')}`,
    en: `“${name.en}”${note.en}: ${none ? 'the same units' : en.filter(Boolean).join('; ')}`,
  }
}
