import type { Scheme, Text } from '@plumbline/scheme'
import { gradeName } from '@plumbline/scheme/grades'
import { periodLabel } from '@plumbline/scheme/periods'
import { findIndicator } from '@plumbline/scheme/walk'
import { describeLight, describeProposed } from '@plumbline/scheme/words'
import { describeHistoryFacts } from '../history/words.ts'
import { fill } from '../words/fill.ts'
import { allGroups } from './all-groups.ts'
import type { Finding, GradeFinding, LightFinding, Proposal } from './types.ts'

type Named = Pick<Scheme, 'boards' | 'grades' | 'consequences'>

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

/** Which list a place stands in, where it is not that of the class by total. */
function listOf(finding: Exclude<Finding, LightFinding | GradeFinding>, scheme: Named): Text | undefined {
  if (finding.indicator !== undefined) return nameIndicator(finding.indicator, scheme)
  const isOneList =
    (finding.rule === 'end_places' && finding.facts.place.group === allGroups) ||
    (finding.rule === 'fallen' && finding.facts.after.group === allGroups)
  return isOneList ? { zh: '各类别统一排序', en: 'All classes in one list' } : undefined
}

/** One fact with its numbers, to be checked by hand: 「末 3 名：2022年第 9（共 10）」. */
export function describeFinding(finding: Finding, scheme: Named): Text {
  if (finding.rule === 'light') return lit(finding, scheme)
  if (finding.rule === 'grade') return graded(finding, scheme)
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
