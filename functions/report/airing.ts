import type { AiringTable } from '@plumbline/documents'
import {
  allIndicators,
  dateIn,
  describeCascade,
  describeCoefficients,
  describeGrades,
  describeLights,
  findIndicator,
  periodLabel,
} from '@plumbline/scheme'
import { gradeName } from '@plumbline/scheme/grades'
import type { Material } from './material.ts'

const text = (value: number | null): string | null => (value === null ? null : String(value))

/** A grade by its name; nothing for none. */
export const gradeOf = ({ grades }: Material['scheme'], id: string | null): string | null =>
  grades && id !== null ? gradeName(grades, id).zh : null

/** What hangs in the hall: places given from outside where the scheme has them, else the ranking of the units. */
export const airingOf = (material: Material): AiringTable =>
  material.given.length > 0 ? givenAiring(material) : rankingAiring(material)

const common = ({ tenant, scheme, run, period }: Material) => ({
  issuer: `${tenant.name.zh}考核办`,
  period: periodLabel(period).zh,
  asOf: dateIn(run.startedAt, scheme.calendar.zone),
  source: tenant.attribution?.zh ?? `${tenant.name.zh}各单位报送`,
  synthetic: tenant.synthetic,
  draft: true,
  date: dateIn(run.startedAt, scheme.calendar.zone),
})

function rankingAiring(material: Material): AiringTable {
  const { tenant, scheme, pages } = material
  const rows = pages.flatMap((page) => page.rows)
  const several = scheme.classes.length > 1
  const classOf = new Map(pages.flatMap((page) => page.rows.map((row) => [row.unitId, page.class])))
  const className = (id: string | undefined) => scheme.classes.find((one) => one.id === id)?.name.zh ?? null
  return {
    ...common(material),
    title: `${tenant.name.zh}${scheme.title.zh.replace(tenant.name.zh, '')}晾晒表`,
    count: rows.filter((row) => row.rank !== null).length,
    rules: [...rulesOf(material), ...gradeRulesOf(material)],
    columns: [
      ...(several ? [{ key: 'class', label: '类别', kind: 'text' as const }] : []),
      { key: 'rank', label: '位次', kind: 'rank' },
      { key: 'name', label: '单位', kind: 'text' },
      { key: 'score', label: scoreName(scheme), kind: 'number', decimals: scheme.rounding.decimals },
      ...(scheme.lights.length > 0 ? [{ key: 'light', label: '亮灯', kind: 'light' as const }] : []),
      ...(scheme.grades ? [{ key: 'grade', label: '等次', kind: 'text' as const }] : []),
      { key: 'previous', label: '上期位次', kind: 'rank' },
      { key: 'movement', label: '进退位', kind: 'movement' },
    ],
    rows: rows.map((row) => ({
      key: row.unitId,
      cells: {
        class: className(classOf.get(row.unitId)),
        rank: text(row.rank),
        name: row.name.zh,
        score: row.published,
        light: row.light,
        grade: gradeOf(scheme, row.grade),
        previous: text(row.previousRank),
        movement: text(row.movement),
      },
    })),
  }
}

function givenAiring(material: Material): AiringTable {
  const { tenant, scheme, given, givenBefore, roster } = material
  const order = allIndicators(scheme.boards).map(({ indicator }) => indicator.id)
  const sorted = given.toSorted((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator))
  return {
    ...common(material),
    title: `${tenant.name.zh}高质量发展指标晾晒表`,
    count: Math.max(...given.map((one) => one.of)),
    rules: rulesOf(material),
    columns: [
      { key: 'indicator', label: '指标', kind: 'text' },
      { key: 'place', label: '位次/N', kind: 'text' },
      { key: 'light', label: '亮灯', kind: 'light' },
      { key: 'previous', label: '上期位次', kind: 'rank' },
      { key: 'movement', label: '进退位', kind: 'movement' },
      { key: 'unit', label: '责任部门', kind: 'text' },
      { key: 'leader', label: '责任领导', kind: 'text' },
    ],
    rows: sorted.map((one) => {
      const indicator = findIndicator(scheme, one.indicator)?.indicator
      const before =
        givenBefore.find((last) => last.indicator === one.indicator && last.unitId === one.unitId)?.rank ??
        null
      return {
        key: `${one.indicator}/${one.unitId}`,
        cells: {
          indicator: indicator?.name.zh ?? one.indicator,
          place: `${one.rank}/${one.of}`,
          light: one.light,
          previous: text(before),
          movement: before === null ? null : String(before - one.rank),
          unit: roster.get(one.unitId)?.name.zh ?? null,
          leader: indicator?.leader ?? null,
        },
      }
    }),
  }
}

/** Beside every table that has 得分 and 等次. */
export const gradeRulesOf = ({ scheme }: Material): string[] => [
  ...(scheme.coefficients ? [describeCoefficients(scheme.coefficients, scheme).zh] : []),
  ...(scheme.grades ? [describeGrades(scheme.grades, scheme).zh] : []),
]

/** A score that coefficients may lift above 100 is called so. */
export const scoreName = ({ coefficients }: Material['scheme']) => (coefficients ? '得分（含系数）' : '得分')

/** The rules of places and lights in words. */
export function rulesOf({ scheme, given }: Material): string[] {
  const ties = {
    min: '同分同位次，其后位次顺延',
    max: '同分取末位',
    average: '同分取平均位次',
    dense: '同分同位次，其后位次不空',
  }[scheme.ranking.ties]
  const givenRules = allIndicators(scheme.boards).find(({ indicator }) => indicator.givenRank)?.indicator
    .givenRank?.rules
  const rules = given.length > 0 ? givenRules : scheme.lights
  return [
    ...(rules && rules.length > 0 ? [describeLights(rules).zh] : []),
    ...(given.length > 0 ? [] : [ties, ...describeCascade(scheme).map(({ zh }) => zh)]),
  ]
}
