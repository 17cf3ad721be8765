import type { inertText as InertText } from '@plumbline/documents'
import type { Scheme } from '@plumbline/scheme'
import type { Language } from '../language.ts'
import type { Member } from '../roster/read-roster.ts'
import { csvText } from './csv-text.ts'
import type { GradeResults } from './grade-results.ts'
import { gradeSentences } from './grade-sentences.ts'

const heads = {
  zh: ['代码', '名称', '等次', '位次', '参评', '正职等次', '成员数', '成员优秀比例%', '名额', '依据'],
  en: ['code', 'name', 'grade', 'place', 'of', 'heads', 'members', 'member quota %', 'places', 'steps'],
} as const satisfies Record<Language, readonly string[]>

interface Named {
  scheme: Scheme
  roster: readonly Member[]
  language: Language
  inert: typeof InertText
}

/** Each subject's part alone: looked for among all of them, twenty thousand lines would take minutes. */
function bySubject({ graded, quotas, heads }: GradeResults): Map<string, GradeResults> {
  const share = new Map(quotas?.map((one) => [one.subject, one]))
  const posts = Map.groupBy(heads ?? [], ({ subject }) => subject)
  return new Map(
    graded.map((one) => {
      const quota = share.get(one.subject)
      const own = { graded: [one], quotas: quota ? [quota] : [], heads: posts.get(one.subject) ?? [] }
      return [one.subject, own]
    }),
  )
}

/** A line a subject: grade, place, heads, quota of its members, and every step in words. */
export function gradesCsv(results: GradeResults, named: Named): string {
  const { roster, language, inert } = named
  const names = new Map(roster.map((member) => [member.code, member]))
  const own = bySubject(results)
  const lines = results.graded.map(({ subject, place, of }) => {
    const said = gradeSentences(own.get(subject)!, subject, named)
    const { name = subject, members } = names.get(subject) ?? {}
    const steps = [
      ...(said?.steps ?? []),
      ...(said?.heads ?? []).flatMap((head) => head.steps),
      ...(said?.quota?.steps ?? []),
    ]
    return [
      ...[subject, name, said?.grade ?? '', place === null ? '' : String(place), String(of)],
      (said?.heads ?? []).map(({ title }) => title).join('；'),
      ...[members === undefined ? '' : String(members), said?.quota?.share ?? '', said?.quota?.places ?? ''],
      steps.map((step, index) => `${index + 1}. ${step}`).join(' '),
    ]
  })
  return csvText([heads[language], ...lines], inert)
}
