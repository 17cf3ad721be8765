import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasPart, isByUnit } from '../src/grades.ts'
import {
  boardsOf,
  lintScheme,
  originOf,
  parseScheme,
  resultFields,
  valueAt,
  type Scheme,
} from '../src/index.ts'

function read(name: string): Scheme {
  const parsed = parseScheme(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scheme
}

const [annual, special] = [read('city-annual'), read('city-high-quality')]
const names = (list: readonly { name: { zh: string } }[]) => list.map(({ name }) => name.zh)

describe('S0 after systems.md', () => {
  it('S0-06: six classes, asked and weighed differently', () => {
    const bodies = annual.classes.filter(({ id }) => !isByUnit(annual.grades, id))
    expect(names(bodies)).toEqual([
      ...['旗县区', '党群部门', '经济管理部门', '社会事务部门', '执法监督部门', '直属国有企业'],
    ])
    const asked = bodies.map(({ id }) => {
      const indicators = boardsOf(annual, id).flatMap((board) => board.indicators)
      return JSON.stringify(indicators.map((one) => [one.id, one.weight]))
    })
    expect(new Set(asked).size).toBe(6)
  })

  it('S0-16: four components, for bodies and for persons', () => {
    const four = ['高质量发展专项考核得分', '年度绩效得分', '考核组评分', '多元化主体评分']
    expect(names(annual.boards)).toEqual(four)
    expect(names(boardsOf(annual, 'banner_cadre'))).toEqual(four)
    expect(boardsOf(annual, 'banner').map(({ weight }) => weight)).toEqual([30, 40, 10, 20])
    expect(boardsOf(annual, 'banner_cadre').map(({ weight }) => weight)).toEqual([20, 40, 15, 25])
  })

  it('S0-19: cadres are graded within their unit, bodies have quotas and heads, in one document', () => {
    const [cadres, bodies] = [
      ['banner_cadre', 'city_cadre'],
      ['banner', 'party', 'enterprise'],
    ]
    const { grades, memberQuotas, heads } = annual
    for (const id of cadres)
      expect([isByUnit(grades, id), hasPart(grades, memberQuotas!, id), hasPart(grades, heads!, id)]).toEqual(
        [...[true, false, false]],
      )
    for (const id of bodies)
      expect([isByUnit(grades, id), hasPart(grades, memberQuotas!, id), hasPart(grades, heads!, id)]).toEqual(
        [...[false, true, true]],
      )
  })

  it('S0-03, S0-07: the special of every quarter feeds the annual one', () => {
    expect([special.id, special.period]).toEqual(['city_high_quality', 'quarter'])
    expect(resultFields(annual, 'banner').map(({ field }) => field.result)).toEqual([
      { scheme: special.id, every: special.period },
    ])
    expect(resultFields(annual, 'party')).toEqual([])
  })

  it('S0-10: six kinds of source, none worth a point', () => {
    const { rules } = annual.ledger!
    expect(new Set(names(rules).map((name) => name.replace(/（.+）/, '')))).toEqual(
      new Set(['通报批评', '位次排名', '巡视巡察', '领导批示', '表扬表彰', '媒体曝光']),
    )
    expect(new Set(rules.map(({ points }) => points.kind))).toEqual(new Set(['none']))
  })

  it('S0-12, S0-15, S0-20: the figures that are printed, and only they, name their row alone', () => {
    const { origins = [], consequences = [] } = annual
    const places = consequences.flatMap(({ id, rule }) => {
      const at = `consequences.${id}.rule.places`
      const origin = originOf(origins, at)
      return 'places' in rule
        ? [`${id} ${String(valueAt(annual, at))} ${origin?.source} ${origin?.assumed}`]
        : []
    })
    expect(places).toEqual([
      ...['citizens_body 3 S0-12 undefined', 'citizens_head 3 S0-12 undefined'],
      ...['petitions_last 1 S0-15 undefined', 'hq_merit 3 S0-20 undefined'],
      ...['hq_top_quota', 'hq_grade', 'hq_low_quota'].map((id) => `${id} 3 S0-20 undefined`),
    ])
  })

  it('D11: tells where fewer than six banners would be rewarded and called in at once', () => {
    const codes = (count: number) =>
      new Set(
        lintScheme(annual, [{ class: 'banner', count }])
          .map(({ code }) => code)
          .filter((code) => !code.endsWith('_across_classes')),
      )
    expect(codes(6)).toEqual(new Set())
    expect(codes(5)).toEqual(new Set(['quota_ends_overlap', 'consequences_overlap']))
    expect(codes(3)).toEqual(new Set(['quota_ends_overlap', 'consequences_overlap', 'grades_no_place']))
  })
})
