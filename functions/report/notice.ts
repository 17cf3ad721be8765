import type { Notice } from '@plumbline/documents'
import type { RankingRow } from '@plumbline/core'
import { dateIn, periodLabel } from '@plumbline/scheme'
import { airingOf, gradeOf, gradeRulesOf, rulesOf, scoreName } from './airing.ts'
import type { Material } from './material.ts'

const words = { green: '绿灯', yellow: '黄灯', red: '红灯' } as const
const dash = (value: string | number | null): string => (value === null ? '—' : String(value))
const moved = (value: number | null): string =>
  value === null ? '—' : value > 0 ? `↑${value}` : value < 0 ? `↓${-value}` : '持平'

/** The 通报 as a draft for the office to number and seal: what happened, who stands where, by which rules. */
export function noticeOf(material: Material): Notice {
  const { tenant, scheme, run, period } = material
  const label = periodLabel(period).zh
  const name = tenant.name.zh
  return {
    issuer: `${name}考核工作委员会办公室`,
    docNumber: null,
    title: `关于${label}${scheme.title.zh.replace(name, '')}结果的通报`,
    recipients: ['各参评单位'],
    sections: [
      { heading: '总体情况', paragraphs: overall(material) },
      { heading: '位次与亮灯', paragraphs: placing(material) },
      {
        heading: '计算规则',
        paragraphs: [
          `本期考核依据《${scheme.title.zh}》第 ${run.schemeVersion} 版。${[...rulesOf(material), ...gradeRulesOf(material)].join('；')}。得分保留 ${scheme.rounding.decimals} 位小数，仅在公布时取舍一次。`,
        ],
      },
    ],
    tables: tablesOf(material),
    attachments: [`${airingOf(material).title}`],
    signature: `${name}考核工作委员会办公室`,
    date: dateIn(run.startedAt, scheme.calendar.zone),
    copies: [`${name}有关领导`],
    synthetic: tenant.synthetic,
    draft: true,
  }
}

const ranked = ({ pages }: Material): RankingRow[] =>
  pages.flatMap((page) => page.rows).filter((row) => row.rank !== null)

function overall(material: Material): string[] {
  const { scheme, period } = material
  const rows = ranked(material)
  const unranked = material.pages.flatMap((page) => page.rows).length - rows.length
  const lit = (['green', 'yellow', 'red'] as const).map(
    (light) => `${words[light]} ${rows.filter((row) => row.light === light).length} 个`,
  )
  const sentences = [`${periodLabel(period).zh}，共有 ${rows.length} 个单位参加「${scheme.title.zh}」排名。`]
  if (scheme.lights.length > 0) sentences.push(`其中${lit.join('、')}。`)
  if (unranked > 0) sentences.push(`另有 ${unranked} 个单位因缺少数据未排名。`)
  return [sentences.join('')]
}

function placing(material: Material): string[] {
  return material.scheme.classes.flatMap(({ id, name }) => {
    const rows = material.pages
      .filter((page) => page.class === id)
      .flatMap((page) => page.rows)
      .filter((row) => row.rank !== null)
    if (rows.length === 0) return []
    const first = rows.filter((row) => (row.rank ?? 0) <= 3).map((row) => row.name.zh)
    const up = rows
      .filter((row) => (row.movement ?? 0) >= 2)
      .toSorted((a, b) => (b.movement ?? 0) - (a.movement ?? 0))
      .slice(0, 3)
    const risen =
      up.length > 0
        ? `进位较多的有：${up.map((row) => `${row.name.zh}（上升 ${row.movement} 位）`).join('、')}。`
        : ''
    return [`${name.zh}共 ${rows.length} 个，位列前三名的是：${first.join('、')}。${risen}`]
  })
}

function tablesOf(material: Material): Notice['tables'] {
  const { scheme, pages } = material
  return scheme.classes.flatMap(({ id, name }) => {
    const rows = pages.filter((page) => page.class === id).flatMap((page) => page.rows)
    if (rows.length === 0) return []
    const withLights = scheme.lights.length > 0
    return [
      {
        title: `${name.zh}考核位次表`,
        columns: [
          ...['位次', '单位', scoreName(scheme)],
          ...(withLights ? ['亮灯'] : []),
          ...(scheme.grades ? ['等次'] : []),
          ...['上期位次', '进退位'],
        ],
        rows: rows.map((row) => [
          dash(row.rank),
          row.name.zh,
          dash(row.published),
          ...(withLights ? [row.light ? words[row.light] : '—'] : []),
          ...(scheme.grades ? [dash(gradeOf(scheme, row.grade))] : []),
          dash(row.previousRank),
          moved(row.movement),
        ]),
        section: 1,
      },
    ]
  })
}
