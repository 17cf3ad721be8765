import type { Scheme } from '@plumbline/scheme'
import { gradeName, gradeWords, percentOf } from '@plumbline/scheme/grades'
import { describeGradeStep, describeQuotaStep } from '@plumbline/scoring/words'
import type { Language } from '../language.ts'
import type { GradeResults } from './grade-results.ts'

/** One subject's grade with all that led to it. */
export interface GradeSentences {
  grade: string
  steps: string[]
  heads: { title: string; steps: string[] }[]
  quota: { title: string; share: string; places: string; steps: string[] } | undefined
}

/** undefined for a subject without a result. */
export function gradeSentences(
  results: GradeResults,
  subject: string,
  { scheme, language }: { scheme: Scheme; language: Language },
): GradeSentences | undefined {
  const { grades } = scheme
  const one = results.graded.find((graded) => graded.subject === subject)
  if (!grades || !one) return undefined
  const names = { vocabulary: gradeWords(grades), honours: scheme.honours, heads: scheme.heads }
  const name = (id: string | null) => (id === null ? '—' : gradeName(grades, id)[language])
  const quota = results.quotas?.find((own) => own.subject === subject)
  const heads = (results.heads ?? []).filter((head) => head.subject === subject)
  const roleName = (id: string) => scheme.heads?.roles.find((role) => role.id === id)?.name[language] ?? id
  return {
    grade: name(one.grade),
    steps: one.steps.map((step) => describeGradeStep(step, names)[language]),
    heads: heads.map((head) => ({
      title: `${roleName(head.role)} ${name(head.grade)}`,
      steps: head.steps.map((step) => describeGradeStep(step, names)[language]),
    })),
    quota: quota && {
      title: `${name(quota.grade)} ${percentOf(quota.share)}%`,
      share: percentOf(quota.share),
      places: quota.places === null ? '' : String(quota.places),
      steps: quota.steps.map((step) => describeQuotaStep(step, scheme)[language]),
    },
  }
}
