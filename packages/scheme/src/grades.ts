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

/** What a veto leaves. */
export const vetoGradeOf = ({ vetoGrade, vocabulary }: Pick<Grades, 'vetoGrade' | 'vocabulary'>): string =>
  vetoGrade ?? vocabulary.at(-1)!.id

/** The name of a grade; its id where the vocabulary lacks it. */
export const gradeName = ({ vocabulary }: Pick<Grades, 'vocabulary'>, id: string): Text =>
  vocabulary.find((grade) => grade.id === id)?.name ?? { zh: id, en: id }

/** The rules of a quota, the strongest first: as they stand, or as `precedence` names them; those it leaves out come last. */
export function rulesInOrder({
  rules,
  precedence = [],
}: Pick<MemberQuotas, 'rules' | 'precedence'>): QuotaRule[] {
  const order = ({ id }: QuotaRule) => (precedence.includes(id) ? precedence.indexOf(id) : precedence.length)
  return rules.toSorted((a, b) => order(a) - order(b))
}

/** The name of an honour; its id where the scheme lacks it. */
export const honourName = (honours: readonly HonourKind[] | undefined, id: string): Text =>
  honours?.find((honour) => honour.id === id)?.name ?? { zh: id, en: id }

/** 0.15 → '15': a share in percent, without binary crumbs. */
export const percentOf = (share: number): string => String(Number((share * 100).toFixed(6)))
