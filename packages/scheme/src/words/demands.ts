import { indicatorsTagged, tagName } from '../tags.ts'
import type { Demand, DemandKind, DemandOf, Scheme, Text } from '../schema.ts'

const short = (value: number) => String(Number(value.toFixed(6)))

function range(min: number | undefined, max: number | undefined, unit: Text): Text {
  const to = (zh: string, en: string): Text => ({ zh: zh + unit.zh, en: en + unit.en })
  if (min !== undefined && max !== undefined) {
    const both = min === max ? short(min) : `${short(min)}–${short(max)}`
    return to(both, both)
  }
  if (min !== undefined) return to(`不低于 ${short(min)}`, `at least ${short(min)}`)
  return max === undefined ? { zh: '不限', en: 'any' } : to(`不超过 ${short(max)}`, `at most ${short(max)}`)
}

const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100)
const all: Text = { zh: '', en: '' }
const named = (scheme: Scheme, tag: string | undefined) => (tag === undefined ? all : tagName(scheme, tag))
const floors = {
  benchmark: { zh: '标杆，且不劣于它', en: 'benchmark and keeps it' },
  // 高于: strictly (S1-01).
  province: { zh: '省定目标，且优于它', en: 'province’s target and betters it' },
} as const

/** One row per kind. */
const rows: { [K in DemandKind]: (demand: DemandOf<K>, scheme: Scheme) => Text } = {
  points({ tag, min, max }, scheme) {
    const [name, said] = [tagName(scheme, tag), range(min, max, { zh: ' 分', en: ' points' })]
    return { zh: `${name.zh}每项：${said.zh}`, en: `${name.en}: ${said.en} each` }
  },
  share({ tag, min, max }, scheme) {
    const [name, said] = [tagName(scheme, tag), range(percent(min), percent(max), { zh: '%', en: ' %' })]
    return {
      zh: `${name.zh}合计权重占比：${said.zh}`,
      en: `${name.en}: ${said.en} of all points together`,
    }
  },
  count({ tag, min, max }, scheme) {
    const [name, said] = [named(scheme, tag), range(min, max, { zh: ' 项', en: '' })]
    return { zh: `${name.zh}指标：${said.zh}`, en: `indicators ${name.en}: ${said.en}`.replace(' :', ':') }
  },
  about({ tag, about, tolerance }, scheme) {
    const name = named(scheme, tag)
    return {
      zh: `${name.zh}指标：${about} 项左右（上下不超过 ${tolerance} 项）`,
      en: `indicators ${name.en}: about ${about} (give or take ${tolerance})`.replace(' :', ':'),
    }
  },
  covers: ({ tasks }) => ({
    zh: `${tasks.length} 项刚性任务均有计分指标落实：${tasks.map(({ name }) => name.zh).join('、')}`,
    en: `a scored indicator for each of ${tasks.length} rigid tasks: ${tasks.map(({ name }) => name.en).join(', ')}`,
  }),
  above({ tag, floor }, scheme) {
    const [name, kind, count] = [
      tagName(scheme, tag),
      floors[floor],
      indicatorsTagged(scheme.boards, tag).length,
    ]
    return {
      zh: `${name.zh}指标（${count} 项）的目标值均写明${kind.zh}`,
      en: `${name.en} (${count} indicators): each target names a ${kind.en}`,
    }
  },
  parts({ tag, most }, scheme) {
    const [name, part] = [tagName(scheme, tag), tagName(scheme, most)]
    return {
      zh: `${name.zh}板块中，${part.zh}的分值不低于其他各项`,
      en: `within ${name.en}, ${part.en} weighs no less than any other part`,
    }
  },
}

const isLoose = (demand: Demand) => demand.kind === 'about' || demand.kind === 'parts' || demand.soft === true

/** 发展类合计权重占比：不低于 80%（区县）。依据：…; loose ones say that they stop nothing. */
export function describeDemand(demand: Demand, scheme: Scheme): Text {
  const said = (rows[demand.kind] as (demand: Demand, scheme: Scheme) => Text)(demand, scheme)
  const classes = ('classes' in demand && demand.classes ? demand.classes : []).map(
    (id) => scheme.classes.find((one) => one.id === id)?.name ?? { zh: id, en: id },
  )
  const zh = [
    classes.length > 0 ? `（${classes.map((name) => name.zh).join('、')}）` : '',
    isLoose(demand) ? '；仅作提示，不影响发布' : '',
    demand.basis ? `。依据：${demand.basis.zh}` : '',
  ]
  const en = [
    classes.length > 0 ? ` (${classes.map((name) => name.en).join(', ')})` : '',
    isLoose(demand) ? '; advice only, it stops nothing' : '',
    demand.basis ? `. Source: ${demand.basis.en}` : '',
  ]
  return { zh: said.zh + zh.join(''), en: said.en + en.join('') }
}
