import type { GradedSubject } from '../grade/types.ts'
import type { WholeScored } from '../whole/types.ts'
import type { Standing } from './types.ts'

/** A version with everything at hand by subject. */
export interface Version extends WholeScored {
  rankedBy: ReadonlyMap<string, WholeScored['ranked'][number]>
  gradedBy: ReadonlyMap<string, GradedSubject>
}

export function versionOf(whole: WholeScored): Version {
  return {
    ...whole,
    rankedBy: new Map(whole.ranked.map((one) => [one.subject, one])),
    gradedBy: new Map(whole.grading.graded.map((one) => [one.subject, one])),
  }
}

export function standing({ rankedBy, gradedBy, overall }: Version, subject: string): Standing {
  const ranked = rankedBy.get(subject)
  const among = overall.get(subject)
  return {
    total: ranked?.total ?? null,
    published: ranked?.published ?? null,
    rank: ranked?.rank ?? null,
    of: ranked?.of ?? 0,
    light: ranked?.light ?? null,
    overall: among?.rank ?? null,
    overallOf: among?.of ?? 0,
    grade: gradedBy.get(subject)?.grade ?? null,
  }
}
