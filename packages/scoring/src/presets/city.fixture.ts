import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseScheme, type Scheme } from '@plumbline/scheme'
import type { GradeDecision, Honour } from '../grade/types.ts'
import type { Fact, Subject } from '../types.ts'

export function presetOf(name: string): Scheme {
  const path = join(import.meta.dirname, '../../../scheme/presets', `${name}.yaml`)
  const parsed = parseScheme(readFileSync(path, 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scheme
}

/** indicator.field → value: { 'pm25.mean': 33 } */
type Figures = Record<string, number>

export const factsOf = (subject: string, period: string, figures: Figures): Fact[] =>
  Object.entries(figures).map(([ref, value]) => {
    const [indicator, field] = ref.split('.') as [string, string]
    return { subject, indicator, field, period, value: String(value) }
  })

// Everything below is made up for the test (synthetic); no figure is of the source.
export const banners = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7']

const special = (investment: number, growth = 7.6): Figures => ({
  ...{ 'investment.ytd': investment, 'capital.ytd': 50, 'industry.growth': growth },
  ...{ 'pm25.mean': 33, 'energy.ytd': 102, 'red_line.level': 2 },
})
const specialTargets: Figures = {
  ...{ 'investment.target': 100, 'capital.target': 50, 'industry.growth_target': 8 },
  ...{ 'pm25.target': 30, 'energy.limit': 100 },
}
const investments = [96, 90, 84, 78, 72, 66, 66]

/** Of the fourth quarter: all of the year's targets is asked for. */
export const specialFacts = banners.flatMap((id, k) => [
  ...factsOf(id, '2026-Q4', special(investments[k]!, k === 6 ? -1 : 7.6)),
  ...factsOf(id, '2026', specialTargets),
])

const asked: Figures = {
  ...{ 'key_tasks.done': 18, 'key_tasks.target': 20, 'petitions.score': 88, 'team_score.score': 92 },
  ...{ 'democratic.leaders': 90, 'democratic.peers': 86, 'democratic.delegates': 82 },
  ...{ 'citizens.mean': 84, 'satisfaction.rate': 97.54, 'service.rate': 96 },
}
const ofBanner: Figures = {
  ...asked,
  ...{ 'pm25.mean': 31.5, 'pm25.target': 30, 'energy.used': 100, 'energy.limit': 100 },
  ...{ 'red_line.level': 1, 'grassroots.level': 4, 'surveys.environment': 90, 'surveys.public': 80 },
}
const otherwise: Record<string, Figures> = {
  b1: { 'grassroots.level': 3 },
  b2: { 'citizens.mean': 60, 'petitions.score': 90 },
  b3: { 'citizens.mean': 85, 'petitions.score': 70, 'team_score.score': 82 },
  b4: { 'citizens.mean': 83, 'team_score.score': 82 },
  b5: { 'citizens.mean': 82, 'team_score.score': 82 },
  b6: { 'citizens.mean': 61 },
  b7: { 'citizens.mean': 62, 'team_score.score': 40 },
}

const ofUnit: Figures = {
  ...asked,
  'petitions.score': 90,
  'citizens.mean': 80,
  'satisfaction.rate': 90,
  'service.rate': 95,
}
const duties: Record<string, Figures> = {
  party: { 'duty_party.done': 4, 'duty_party.target': 5 },
  economy: { 'duty_economy.reached': 4, 'duty_economy.target': 5 },
  society: { 'duty_society.done': 4, 'duty_society.target': 5 },
  enforcement: { 'duty_enforcement.rate': 2.2, 'duty_enforcement.limit': 2 },
  enterprise: { 'duty_enterprise.rate': 100.8, 'duty_enterprise.target': 105 },
}
const teamScores = [90, 80, 70, 50]

/** Seven banners and four units of each other class: party1 … enterprise4, which differ by the team's score alone. */
export const bodies: Subject[] = [
  ...banners.map((id) => ({ id, class: 'banner' })),
  ...Object.keys(duties).flatMap((id) => teamScores.map((_, k) => ({ id: `${id}${k + 1}`, class: id }))),
]

export const annualFacts: Fact[] = [
  ...banners.flatMap((id) => factsOf(id, '2026', { ...ofBanner, ...otherwise[id] })),
  ...Object.entries(duties).flatMap(([id, duty]) =>
    teamScores.flatMap((score, k) =>
      factsOf(`${id}${k + 1}`, '2026', { ...ofUnit, ...duty, 'team_score.score': score }),
    ),
  ),
]

/** b1 was also assessed in the first two quarters; nobody was in the third. */
export const quartersOfB1: Fact[] = [
  ...factsOf('b1', '2026-Q1', { 'high_quality.total': 90 }),
  ...factsOf('b1', '2026-Q2', { 'high_quality.total': 94 }),
]

const by = { reason: '考核委会议', document: '〔2027〕1号', decidedBy: '王主任', date: '2027-01-15' }
const barred = (subject: string, role?: string): GradeDecision => ({
  ...{ kind: 'disqualify', subject, ...by },
  ...(role === undefined ? {} : { role }),
})
const atMost = (subject: string, grade: string): GradeDecision => ({
  ...{ kind: 'disqualify', subject, grade },
  ...by,
})

export const decisions: GradeDecision[] = [
  // S0-12, as proposed for the last three in the citizens' review.
  ...['b2', 'b6', 'b7'].flatMap((id) => [barred(id), barred(id, '党委（党组）书记'), barred(id, '行政正职')]),
  // S0-15: the secretary of b1, whose Party building is 较好 and not 好.
  barred('b1', '党委（党组）书记'),
  // S0-20: the last three of the special are 一般 or 较差.
  ...[atMost('b5', 'fair'), atMost('b6', 'fair'), atMost('b7', 'poor')],
  // S0-18, once alone and once against S0-02.
  { kind: 'direct', subject: 'economy2', ...by },
  { kind: 'direct', subject: 'enforcement1', ...by },
  { kind: 'veto', subject: 'enforcement1', ...by },
]

/** S0-18 */
export const honours: Honour[] = [{ subject: 'economy2', code: 'national', ...by }]
