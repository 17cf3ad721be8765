import { linkTotals, type Link, type SubjectScore } from '@plumbline/scoring'
import type { ScoreSources } from './rescore.ts'

/** How a total was linked; its stage stands among the stages. */
export interface LinkedSubject extends SubjectScore {
  link?: Omit<Link, 'stage'>
}

interface Scored {
  class: string
  subjects: SubjectScore[]
}

/** Totals of all classes linked with those above; the very same where the scheme links nothing. */
export function linkClasses(
  { scheme, roster }: Pick<ScoreSources, 'scheme' | 'roster'>,
  classes: readonly Scored[],
): readonly { class: string; subjects: LinkedSubject[] }[] {
  if (!scheme.cascade) return classes
  const parents = new Map(roster.map(({ code, parents: above = [] }) => [code, above]))
  const linked = new Map(
    linkTotals({ scheme, scores: classes.flatMap(({ subjects }) => subjects), parents }).map((one) => [
      one.subject,
      one,
    ]),
  )
  return classes.map((one) => ({
    ...one,
    subjects: one.subjects.map((score) => {
      const { total, reason, link } = linked.get(score.subject)!
      if (!link) return score
      const { stage, ...rest } = link
      const stages = stage ? [...score.stages, stage] : score.stages
      return { ...score, total, ...(reason && { reason }), stages, link: rest }
    }),
  }))
}
