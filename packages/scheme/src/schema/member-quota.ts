import { z } from 'zod'
import { Code, Finite, Share, Text } from './text.ts'

const Places = z.int().min(1).max(1000)
const Codes = z.array(Code).min(1).max(20)

/** Units of other classes it never holds for; of every class where absent. */
const among = { classes: Codes.optional() }

/** By the place it is graded by or, with `indicator`, by what that attained, within its class (S0-20). */
const ending = { places: Places, indicator: Code.optional(), ...among }

/** What about the unit moves the quota of its members. */
export const QuotaCondition = z.discriminatedUnion('kind', [
  /** Its own grade is one of these (S0-19, S4-18). */
  z.strictObject({ kind: z.literal('grade'), grades: Codes, ...among }),
  /** It holds any of these (S3-04). */
  z.strictObject({ kind: z.literal('honour'), anyOf: Codes, ...among }),
  /** Among the first or the last so many of those it is ranked with; all who share the edge are (D9). */
  z.strictObject({ kind: z.literal('first'), ...ending }),
  z.strictObject({ kind: z.literal('last'), ...ending }),
  /** Held this grade so many periods running, this one included (S4-32, 连续3年). */
  z.strictObject({ kind: z.literal('streak'), grade: Code, times: z.int().min(2).max(20), ...among }),
])
export type QuotaCondition = z.infer<typeof QuotaCondition>

export const QuotaEffect = z.discriminatedUnion('kind', [
  /** Whatever the share was, it is now this; 0 takes the quota away (S0-20, 直至取消). */
  z.strictObject({ kind: z.literal('share'), share: Share }),
  /** In shares, not percent: 0.05 is five percentage points more, -0.05 five less. */
  z.strictObject({
    kind: z.literal('add'),
    add: Finite.min(-1)
      .max(1)
      .refine((add) => add !== 0),
  }),
])
export type QuotaEffect = z.infer<typeof QuotaEffect>

/** 成员评优比例: the share of a unit's members who may hold the best grade, and what about the unit changes it. */
export const MemberQuotas = z.strictObject({
  /** Classes whose units have members; without it all but those graded within their unit, who are the members. */
  classes: z.array(Code).min(1).max(50).optional(),
  /** The grade limited; without it the best. */
  grade: Code.optional(),
  /** Before any rule. Sources mask it (x%, S3-03): whoever writes the scheme knows it, nobody else does (D13). */
  base: Share,
  /** However much is added, never more. */
  ceiling: Share.optional(),
  rounding: z.enum(['floor', 'half_up', 'ceil']).default('floor'),
  /** The document says 以内 or 不超过: nothing but `floor` keeps that promise. */
  atMost: z.boolean().default(false),
  /** The first beats those after it, unless `precedence` names another order. */
  rules: z
    .array(z.strictObject({ id: Code, when: QuotaCondition, effect: QuotaEffect }))
    .max(30)
    .default([]),
  /** Every rule once, the strongest first. */
  precedence: z.array(Code).max(30).optional(),
})
export type MemberQuotas = z.infer<typeof MemberQuotas>
export type QuotaRule = MemberQuotas['rules'][number]

/** 党政正职等次原则上与班子等次相对应 (S0-19): what is proposed to whoever heads a unit, by post. */
export const Heads = z.strictObject({
  follow: z.literal('grade'),
  /** Classes whose units have heads; without it all but those graded within their unit. */
  classes: z.array(Code).min(1).max(50).optional(),
  /** As decisions name them: 书记, 镇长. */
  roles: z
    .array(z.strictObject({ id: Code, name: Text }))
    .min(1)
    .max(20),
})
export type Heads = z.infer<typeof Heads>
