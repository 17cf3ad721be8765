import type { Scheme, Text } from '@plumbline/scheme'
import { gradeName, honourName } from '@plumbline/scheme/grades'
import { periodLabel } from '@plumbline/scheme/periods'
import { findIndicator } from '@plumbline/scheme/walk'
import { describeLight, describeProposed } from '@plumbline/scheme/words'
import { describeHistoryFacts } from '../history/words.ts'
import { showPoints } from '../numbers/rounding.ts'
import { fill } from '../words/fill.ts'
import { allGroups } from './all-groups.ts'
import type { Finding, GradeFinding, HonourFinding, LevelFinding, LightFinding, Proposal } from './types.ts'

type Named = Pick<Scheme, 'boards' | 'grades' | 'consequences'> & Partial<Pick<Scheme, 'honours'>>

const halves = (values: Record<string, Text>) => ({
  zh: Object.fromEntries(Object.entries(values).map(([key, { zh }]) => [key, zh])),
  en: Object.fromEntries(Object.entries(values).map(([key, { en }]) => [key, en])),
})

function say(sentence: Text, values: Record<string, Text>): Text {
  const { zh, en } = halves(values)
  return { zh: fill(sentence, zh).zh, en: fill(sentence, en).en }
}

const same = (value: string | number): Text => ({ zh: `${value}`, en: `${value}` })

const nameIndicator = (id: string, { boards }: Named): Text =>
  findIndicator({ boards }, id)?.indicator.name ?? same(id)

function lit({ facts }: LightFinding, scheme: Named): Text {
  const { light, period, rank, of, indicator } = facts
  const values = { light: describeLight(light), period: periodLabel(period), of: same(of) }
  const what = indicator === undefined ? { zh: '总分', en: 'the total' } : nameIndicator(indicator, scheme)
  if (rank === null)
    return say({ zh: '{what}{period}亮{light}', en: '{light} for {what} in {period}' }, { ...values, what })
  return say(
    {
      zh: '{what}{period}第 {rank}（共 {of}），亮{light}',
      en: '{light} for {what}: {rank} of {of} in {period}',
    },
    { ...values, what, rank: same(rank) },
  )
}

const nameGrade = ({ grades }: Named, id: string): Text => (grades ? gradeName(grades, id) : same(id))

const graded = ({ facts }: GradeFinding, scheme: Named): Text =>
  say(
    { zh: '{period}评为{grade}', en: 'graded {grade} in {period}' },
    { period: periodLabel(facts.period), grade: nameGrade(scheme, facts.grade) },
  )

/** 抓基层党建工作综合评价2026年得分 80.00，未达到 100 */
function levelled({ facts }: LevelFinding, scheme: Named): Text {
  const { indicator, attained, period, min, below } = facts
  const values = {
    what: nameIndicator(indicator, scheme),
    period: periodLabel(period),
    points: same(showPoints(attained)),
    ...(min === undefined ? {} : { min: same(min) }),
    ...(below === undefined ? {} : { below: same(below) }),
  }
  const bounds = [
    ...(min === undefined ? [] : [{ zh: '，达到 {min}', en: ', at least {min}' }]),
    ...(below === undefined ? [] : [{ zh: '，未达到 {below}', en: ', short of {below}' }]),
  ]
  const zh = `{what}{period}得分 {points}${bounds.map((one) => one.zh).join('')}`
  const en = `{what} attained {points} in {period}${bounds.map((one) => one.en).join('')}`
  return say({ zh, en }, values)
}

const honoured = ({ facts }: HonourFinding, { honours }: Named): Text => {
  const { code, reason, document = '—', decidedBy, date } = facts
  const values = { reason, document, decidedBy, date }
  return say(
    {
      zh: '获得{honour}：{reason}（文号 {document}，{decidedBy} {date}）',
      en: 'holds {honour}: {reason} (document {document}, {decidedBy} on {date})',
    },
    {
      honour: honourName(honours, code),
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, same(value)])),
    },
  )
}

type Placed = Exclude<Finding, LightFinding | GradeFinding | LevelFinding | HonourFinding>

/** Which list a place stands in, where it is not that of the class by total. */
function listOf(finding: Placed, scheme: Named): Text | undefined {
  const isOneList =
    (finding.rule === 'end_places' && finding.facts.place.group === allGroups) ||
    ((finding.rule === 'fallen' || finding.rule === 'most_improved') &&
      finding.facts.after.group === allGroups)
  const list = isOneList ? { zh: '各类别统一排序', en: 'All classes in one list' } : undefined
  if (finding.indicator === undefined) return list
  const name = nameIndicator(finding.indicator, scheme)
  return list ? { zh: `${name.zh}得分${list.zh}`, en: `${name.en}, all classes in one list by score` } : name
}

/** One fact with its numbers, to be checked by hand: 「末 3 名：2022年第 9（共 10）」. */
export function describeFinding(finding: Finding, scheme: Named): Text {
  if (finding.rule === 'light') return lit(finding, scheme)
  if (finding.rule === 'grade') return graded(finding, scheme)
  if (finding.rule === 'level') return levelled(finding, scheme)
  if (finding.rule === 'honour') return honoured(finding, scheme)
  const facts = describeHistoryFacts(finding, (id) => nameGrade(scheme, id))
  const list = listOf(finding, scheme)
  return list ? { zh: `${list.zh}：${facts.zh}`, en: `${list.en}: ${facts.en}` } : facts
}

/** Every fact a proposal rests on: 「末 3 名：…；位次下降 10 位，…」. */
export function describeReasons({ findings }: Proposal, scheme: Named): Text {
  const said = findings.map((finding) => describeFinding(finding, scheme))
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}

/** 「建议约谈（对象：主要负责人；决定后 30 日内）。依据：末 3 名：2022年第 9（共 10）。仅供提示，由有权人员决定」 */
export function describeProposal(proposal: Proposal, scheme: Named): Text {
  const found = scheme.consequences?.find(({ id }) => id === proposal.consequence)
  const proposed = found ? describeProposed(found) : same(proposal.consequence)
  const why = describeReasons(proposal, scheme)
  return {
    zh: `建议${proposed.zh}。依据：${why.zh}。仅供提示，由有权人员决定`,
    en: `Proposed: ${proposed.en}. Because: ${why.en}. A proposal only: a named person decides`,
  }
}
