import type { Grades, Scheme, Text } from '@plumbline/scheme'
import { gradeName, honourName } from '@plumbline/scheme/grades'
import type { GradeStep } from '../grade/types.ts'
import { fill } from './fill.ts'

const by = {
  zh: '{reason}（文号 {document}，{decidedBy} {date} 决定）',
  en: '{reason} (document {document}, decided by {decidedBy} on {date})',
}
const decided = (zh: string, en: string): Text => ({ zh: `${zh}：${by.zh}`, en: `${en}: ${by.en}` })

/** One sentence per step a grade may record. */
const sentences: Record<string, Text> = {
  no_total: { zh: '没有总分，不评等次', en: 'Has no total and is not graded' },
  no_unit: {
    zh: '不知所在单位，不按单位评等次',
    en: 'Its unit is not known: it is not graded among its members',
  },
  places_priority: {
    zh: `在 {of} 个中并列第 {best} 至 {worst}，累计 {share}% 至第 {reach} 名，同分以{honour}优先：${by.zh}`,
    en: `Shares places {best} to {worst} of {of}; {share} % in all reach to place {reach}; {honour} goes first among equals: ${by.en}`,
  },
  places_behind: {
    zh: '在 {of} 个中并列第 {best} 至 {worst}，同分的另有优先者在前；累计 {share}% 至第 {reach} 名',
    en: 'Shares places {best} to {worst} of {of}, behind equals with priority; {share} % in all reach to place {reach}',
  },
  not_ranked: { zh: '不参加排名，不按得分评等次', en: 'Is not ranked and not graded by score' },
  band: { zh: '得分 {total}，达到 {min} 分', en: '{total} points, {min} or more' },
  band_rest: { zh: '得分 {total}，未达到以上各档', en: '{total} points, below every line' },
  below_bands: { zh: '得分 {total}，低于最末一档', en: '{total} points, below the last band' },
  places: {
    zh: '在 {of} 个中位列第 {best}，累计 {share}% 至第 {reach} 名',
    en: 'Place {best} of {of}; {share} % in all reach to place {reach}',
  },
  places_tied_in: {
    zh: '在 {of} 个中并列第 {best} 至 {worst}，累计 {share}% 至第 {reach} 名，同分一并列入',
    en: 'Shares places {best} to {worst} of {of}; {share} % in all reach to place {reach}, and tied units are all in',
  },
  places_tied_out: {
    zh: '在 {of} 个中并列第 {best} 至 {worst}，跨过上一等次的名额，同分均不列入；累计 {share}% 至第 {reach} 名',
    en: 'Shares places {best} to {worst} of {of} across a line, and tied units are all out; {share} % in all reach to place {reach}',
  },
  below_minimum: {
    zh: '得分 {total}，未达到最高等次须有的 {min} 分',
    en: '{total} points; the best grade takes {min}',
  },
  quota_held: {
    zh: '{of} 个的 {share}% 为 {places} 个名额，在名额之内',
    en: '{share} % of {of} are {places} places; within them',
  },
  quota_full: {
    zh: '{of} 个的 {share}% 为 {places} 个名额，已满',
    en: '{share} % of {of} are {places} places; they are taken',
  },
  quota_tied_in: {
    zh: '{of} 个的 {share}% 为 {places} 个名额，末位同分一并列入，超出名额',
    en: '{share} % of {of} are {places} places; units tied at the last are all in, beyond the quota',
  },
  quota_tied_out: {
    zh: '{of} 个的 {share}% 为 {places} 个名额，末位同分均不列入',
    en: '{share} % of {of} are {places} places; units tied at the last are all out',
  },
  quota_priority: {
    zh: `{of} 个的 {share}% 为 {places} 个名额，末位同分以{honour}优先：${by.zh}`,
    en: `{share} % of {of} are {places} places; {honour} goes first among equals at the last: ${by.en}`,
  },
  quota_behind: {
    zh: '{of} 个的 {share}% 为 {places} 个名额，末位同分的另有优先者，已满',
    en: '{share} % of {of} are {places} places; equals with priority took the last',
  },
  direct: decided('直接评定', 'Given directly'),
  direct_idle: decided('直接评定，原等次不低于此', 'Given directly; the grade was no worse'),
  disqualified: decided('取消评优资格', 'Disqualified from the best grade'),
  disqualified_idle: decided(
    '取消评优资格，原不在最高等次',
    'Disqualified from the best grade; did not hold it',
  ),
  capped: decided('取消评优资格，至多为{cap}', 'Disqualified: {cap} at most'),
  capped_idle: decided(
    '取消评优资格，至多为{cap}，原等次不高于此',
    'Disqualified: {cap} at most; the grade was no better',
  ),
  role_barred: decided(
    '取消{role}的评优资格，不影响本单位等次',
    '{role} is disqualified; the unit’s grade is not touched',
  ),
  veto: decided('一票否决', 'Vetoed'),
  veto_idle: decided('一票否决，原等次不高于此', 'Vetoed; the grade was no better'),
  head_without: { zh: '单位没有等次，{role}无从对应', en: 'The unit has no grade for {role} to follow' },
  head_follows: { zh: '{role}原则上与单位等次相同', en: '{role}: in principle the grade of the unit' },
  head_barred: { zh: '{role}被取消评优资格', en: '{role} is disqualified from the best grade' },
  head_barred_idle: {
    zh: '{role}被取消评优资格，原不在最高等次',
    en: '{role} is disqualified from the best grade; did not hold it',
  },
  head_decided: decided('{role}等次另行确定', 'Decided otherwise for {role}'),
}

export const gradeStepNames = Object.keys(sentences)

const none: Text = { zh: '无等次', en: 'no grade' }

/** What names the grades, honours and heads a step speaks of. */
export interface GradeNames extends Pick<Grades, 'vocabulary'> {
  honours?: Scheme['honours']
  heads?: Scheme['heads']
}

/** The facts with grades, honours and heads by their names. */
function namedFacts(
  { rule, facts }: GradeStep,
  { vocabulary, honours, heads }: GradeNames,
): Record<keyof Text, Record<string, string>> {
  const honour = facts.honour === undefined ? undefined : honourName(honours, facts.honour)
  const role = rule === 'head' ? heads?.roles.find(({ id }) => id === facts.role)?.name : undefined
  const cap = facts.cap === undefined ? undefined : gradeName({ vocabulary }, facts.cap)
  const named = (language: keyof Text) => ({
    ...facts,
    ...(cap ? { cap: cap[language] } : {}),
    ...(honour ? { honour: honour[language] } : {}),
    ...(role ? { role: role[language] } : {}),
  })
  return { zh: named('zh'), en: named('en') }
}

/** A step as a sentence with the grade before and after: 「得分 92.69，达到 90 分 → 优秀」. */
export function describeGradeStep(step: GradeStep, names: GradeNames): Text {
  const name = (id: string | null) => (id === null ? none : gradeName(names, id))
  const [before, after] = [name(step.before), name(step.after)]
  const [sentence, facts] = [
    sentences[step.name] ?? { zh: step.name, en: step.name },
    namedFacts(step, names),
  ]
  const said = { zh: fill(sentence, facts.zh).zh, en: fill(sentence, facts.en).en }
  if ((step.rule === 'score' || step.rule === 'head') && step.before === null)
    return { zh: `${said.zh} → ${after.zh}`, en: `${said.en} → ${after.en}` }
  return step.before === step.after
    ? { zh: `${said.zh}（仍为${after.zh}）`, en: `${said.en} (still ${after.en})` }
    : { zh: `${said.zh}：${before.zh} → ${after.zh}`, en: `${said.en}: ${before.en} → ${after.en}` }
}
