import {
  gradeSubjects,
  headGrades,
  memberQuota,
  type GradedSubject,
  type HeadGrade,
  type MemberQuota,
} from '@plumbline/scoring'
import type { Problem } from '@plumbline/scheme'
import { nothingDecided } from '../decisions/decided.ts'
import { finding, text, type Checked } from '../findings.ts'
import type { Member } from '../roster/read-roster.ts'
import type { ScoreSources } from './rescore.ts'
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
function groupsOf(roster: readonly Member[]): Map<string, string> {
  return new Map(
    roster.flatMap(({ code, unit, parents = [] }) => {
      const own = unit ?? (parents.length === 1 ? parents[0]!.subject : undefined)
      return own === undefined ? [] : [[code, own] as const]
    }),
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
  const { graded, unused, unusedHonours } = gradeSubjects({
    scheme,
    ranked,
    decisions,
    honours,
    groups: groupsOf(roster),
    quotas,
  })
  const heads = headGrades({ scheme, graded, overrides })
  const problems = [
    ...unused.map(({ decision, reason }) => refused({ ...decision, reason })),
    ...unusedHonours.map(({ honour, reason }) =>
      refused({ subject: honour.subject, kind: honour.code, reason }),
    ),
    ...heads.refused.map(({ override, reason }) =>
      refused({ subject: override.subject, kind: override.role, reason }),
    ),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const sizes = new Map(roster.map(({ code, members }) => [code, members]))
  const own = graded.flatMap((unit) => {
    const members = sizes.get(unit.subject) ?? null
    return memberQuota({ scheme, unit, period, honours, history, members }) ?? []
  })
  return {
    ok: true,
    value: {
      graded,
      ...(scheme.memberQuotas && { quotas: own }),
      ...(scheme.heads && { heads: heads.heads }),
    },
  }
}
