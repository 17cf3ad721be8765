import type { Problem, Scheme } from '@plumbline/scheme'
import { gradeRules, hasPart, isByUnit } from '@plumbline/scheme/grades'
import type { MemberQuota, RankedSubject } from '@plumbline/scoring'
import { finding, text } from '../findings.ts'

interface Shares {
  scheme: Scheme
  /** subject → its unit. */
  groups: ReadonlyMap<string, string>
  /** As this run gives them. */
  own: readonly MemberQuota[]
  /** unit → share, from --unit-quotas. */
  given: ReadonlyMap<string, number>
}

const twice = (unit: string) =>
  finding('unit_quota_own', `--unit-quotas ${unit}`, {
    message: text(
      `单位 ${unit} 的比例由本办法按其等次确定，不能另给。`,
      `This scheme gives ${unit} its share by its own grade; no other can be given.`,
    ),
    hint: text('从 --unit-quotas 删去这一行。', 'Remove its line from --unit-quotas.'),
  })

const nowhere = (subject: string, unit: string | undefined) =>
  finding('member_unit', `--roster ${subject}`, {
    message:
      unit === undefined
        ? text('没有写明所属单位，无法按单位评定。', 'It names no unit to be graded within.')
        : text(
            `所属单位“${unit}”既不在本办法评定的单位中，也没有另给比例。`,
            `Its unit “${unit}” is neither graded here nor given a share of its own.`,
          ),
    hint: text(
      '改正名册的 unit，或用 --unit-quotas 给出。',
      'Correct its unit, or give it in --unit-quotas.',
    ),
  })

/**
 * Where bodies and their members stand in one scheme, every member has a unit with a share: a slip in its code would silently put the
 * assumed share in place of the unit's own. Schemes of members alone take shares as they are given.
 */
export function unitProblems(
  { scheme, groups, own, given }: Shares,
  ranked: readonly RankedSubject[],
): Problem[] {
  const { grades, memberQuotas, classes } = scheme
  const rules = grades ? gradeRules(grades) : []
  const units = new Set(own.map(({ subject }) => subject))
  const isMixed =
    rules.some((rule) => rule.grades.within === 'unit') &&
    memberQuotas !== undefined &&
    classes.some(({ id }) => hasPart(grades, memberQuotas, id) && !isByUnit(grades, id))
  if (!isMixed) return []
  return [
    ...[...given.keys()].filter((unit) => units.has(unit)).map(twice),
    ...ranked.flatMap((one) => {
      const unit = groups.get(one.subject)
      if (!isByUnit(grades, one.class)) return []
      return unit !== undefined && (units.has(unit) || given.has(unit)) ? [] : [nowhere(one.subject, unit)]
    }),
  ]
}
