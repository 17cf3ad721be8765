import type { Grades, HonourKind, MemberQuotas, QuotaRule, Text } from './schema.ts'

export type QuotaRounding = 'floor' | 'half_up' | 'ceil'

// Shares are decimals or thirds; a billionth of a place forgives how computers hold them.
const forgiven = 1e-9

const rounded = {
  floor: (places: number) => Math.floor(places + forgiven),
  half_up: (places: number) => Math.floor(places + 0.5 + forgiven),
  ceil: (places: number) => Math.ceil(places - forgiven),
} as const satisfies Record<QuotaRounding, (places: number) => number>

/** How many of N a share is (P11): 30 % of 60, 52, 10, 8, 7 rounded down are 18, 15, 3, 2, 2. Never below 0 or above N. */
export const quotaPlaces = (share: number, of: number, rounding: QuotaRounding): number =>
  Math.min(of, Math.max(0, rounded[rounding](share * of)))

/** Down to which place each quota reaches, by cumulative shares (P13): 30/40/30 % of 10 → 3, 7, 10. */
export function quotaReaches(
  { quotas, rounding }: Extract<Grades['rule'], { kind: 'quotas' }>,
  of: number,
): number[] {
  let sum = 0
  return quotas.map(({ share }) => quotaPlaces((sum += share), of, rounding))
}

/** One rule for grades, where it stands, and whom it is for. */
export interface GradeRuleOf {
  at: string
  grades: Grades
  isFor: (classId: string) => boolean
}

/**
 * The common rule first, then those of some classes, each complete: with the common precedence and, without words of its own, the common
 * vocabulary. Every class has exactly one; of two that name it, the first. One rule for everybody where the scheme names no classes.
 */
export function gradeRules(grades: Grades): GradeRuleOf[] {
  const { byClass = [], ...common } = grades
  const indexOf = (id: string) => byClass.findIndex(({ classes }) => classes.includes(id))
  const own = byClass.map(({ classes: _, vocabulary = common.vocabulary, ...rule }, index) => ({
    at: `grades.byClass[${index}]`,
    grades: { ...rule, vocabulary, precedence: common.precedence },
    isFor: (id: string) => indexOf(id) === index,
  }))
  return [{ at: 'grades', grades: common, isFor: (id) => indexOf(id) === -1 }, ...own]
}

/** The rule a class is graded by. */
export const gradesFor = (grades: Grades, classId: string): Grades =>
  gradeRules(grades).find(({ isFor }) => isFor(classId))!.grades

type Named = Pick<Grades, 'vocabulary' | 'byClass'>

/** Every word for a grade of any class, each once, the common ones first. */
export function gradeWords({ vocabulary, byClass = [] }: Named): Grades['vocabulary'] {
  const all = [...vocabulary, ...byClass.flatMap((own) => own.vocabulary ?? [])]
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index)
}

/**
 * Whether units of a class have members or heads whose grades hang on theirs: the classes named, otherwise all but those graded within
 * their unit, who are the members. Where everybody is graded within a unit, all.
 */
export function hasPart(
  grades: Grades | undefined,
  { classes }: { classes?: readonly string[] | undefined },
  classId: string,
): boolean {
  if (classes) return classes.includes(classId)
  if (!grades || gradeRules(grades).every((rule) => rule.grades.within === 'unit')) return true
  return !isByUnit(grades, classId)
}

/** Whether members of a class are graded unit by unit. */
export const isByUnit = (grades: Grades | undefined, classId: string): boolean =>
  grades !== undefined && gradesFor(grades, classId).within === 'unit'

/** What a veto leaves. */
export const vetoGradeOf = ({ vetoGrade, vocabulary }: Pick<Grades, 'vetoGrade' | 'vocabulary'>): string =>
  vetoGrade ?? vocabulary.at(-1)!.id

/** The name of a grade, of whatever class; its id where no vocabulary has it. */
export const gradeName = (grades: Named, id: string): Text =>
  gradeWords(grades).find((grade) => grade.id === id)?.name ?? { zh: id, en: id }

/** The rules of a quota, the strongest first: as they stand, or as `precedence` names them; those it leaves out come last. */
export function rulesInOrder({
  rules,
  precedence = [],
}: Pick<MemberQuotas, 'rules' | 'precedence'>): QuotaRule[] {
  const order = ({ id }: QuotaRule) => (precedence.includes(id) ? precedence.indexOf(id) : precedence.length)
  return rules.toSorted((a, b) => order(a) - order(b))
}

/** The indicators whose places a quota of members goes by, each once (S0-20). */
export const quotaIndicators = ({ memberQuotas }: { memberQuotas?: MemberQuotas | undefined }): string[] => [
  ...new Set(
    (memberQuotas?.rules ?? []).flatMap(({ when }) =>
      'indicator' in when && when.indicator !== undefined ? [when.indicator] : [],
    ),
  ),
]

/** The name of an honour; its id where the scheme lacks it. */
export const honourName = (honours: readonly HonourKind[] | undefined, id: string): Text =>
  honours?.find((honour) => honour.id === id)?.name ?? { zh: id, en: id }

/** 0.15 → '15': a share in percent, without binary crumbs. */
export const percentOf = (share: number): string => String(Number((share * 100).toFixed(6)))
