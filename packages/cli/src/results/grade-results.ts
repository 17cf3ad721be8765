import {
  gradeInTurn,
  headGrades,
  indicatorStandings,
  memberQuota,
  type GradedSubject,
  type HeadGrade,
  type MemberQuota,
} from '@plumbline/scoring'
import { quotaIndicators } from '@plumbline/scheme/grades'
import type { Problem, Scheme } from '@plumbline/scheme'
import { nothingDecided } from '../decisions/decided.ts'
import { finding, text, type Checked } from '../findings.ts'
import { periodOf } from '../history/period-of.ts'
import type { Member } from '../roster/read-roster.ts'
import type { ScoreSources } from './rescore.ts'
import { unitProblems } from './unit-problems.ts'
import type { ClassScores } from './results.ts'

/** Grades and what hangs on them, as scores.json keeps them. */
export interface GradeResults {
  graded: GradedSubject[]
  /** Where the scheme has `memberQuotas`. */
  quotas?: MemberQuota[]
  /** Where it has `heads`. */
  heads?: HeadGrade[]
}

const refused = (what: { subject: string; kind: string; reason: string }): Problem =>
  finding(`decision_${what.reason}`, `--decisions ${what.subject} ${what.kind}`, {
    message: text('这项决定按办法不能适用。', 'By the scheme this decision cannot be applied.'),
    hint: text('核对职务、等次和取消评优的决定。', 'Check role, grade and disqualifications.'),
  })

/** Who belongs to which unit: its own column, or the one unit above where there is exactly one. */
export function groupsOf(roster: readonly Member[]): Map<string, string> {
  return new Map(
    roster.flatMap(({ code, unit, parents = [] }) => {
      const own = unit ?? (parents.length === 1 ? parents[0]!.subject : undefined)
      return own === undefined ? [] : [[code, own] as const]
    }),
  )
}

/** Places on the indicators quotas go by; none are worked out where none are asked. */
function standingsFor(scheme: Scheme, at: { period: string; classes: readonly ClassScores[] }) {
  const indicators = quotaIndicators(scheme)
  return indicatorStandings(
    indicators.length > 0 ? periodOf(at) : { period: at.period, places: [] },
    indicators,
  )
}

/** undefined for a scheme without grades. A decision the rules refuse is a finding, never dropped. */
export function gradeResults(
  { scheme, roster, period, history = [], decided = nothingDecided }: ScoreSources,
  classes: readonly ClassScores[],
): Checked<GradeResults | undefined> {
  if (!scheme.grades) return { ok: true, value: undefined }
  const ranked = classes.flatMap(({ ranking }) => ranking)
  const { decisions, honours, overrides } = decided
  const quotas = new Map(Object.entries(decided.unitQuotas))
  const groups = groupsOf(roster)
  const sizes = new Map(roster.map(({ code, members }) => [code, members]))
  const standings = standingsFor(scheme, { period, classes })
  const quotaOf = (unit: GradedSubject) => {
    const members = sizes.get(unit.subject) ?? null
    return memberQuota({ scheme, unit, period, honours, history, members, standings })
  }
  const input = { scheme, ranked, decisions, honours, groups, quotas }
  const { graded, unused, unusedHonours, quotas: own } = gradeInTurn(input, quotaOf)
  const heads = headGrades({ scheme, graded, overrides })
  const problems = [
    ...unitProblems({ scheme, groups, own, given: quotas }, ranked),
    ...unused.map(({ decision, reason }) => refused({ ...decision, reason })),
    ...unusedHonours.map(({ honour, reason }) =>
      refused({ subject: honour.subject, kind: honour.code, reason }),
    ),
    ...heads.refused.map(({ override, reason }) =>
      refused({ subject: override.subject, kind: override.role, reason }),
    ),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: {
      graded,
      ...(scheme.memberQuotas && { quotas: own }),
      ...(scheme.heads && { heads: heads.heads }),
    },
  }
}
