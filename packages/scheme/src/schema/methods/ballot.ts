import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite, Share, Text } from '../text.ts'

/** 民主测评: the mean each class of voters gave, weighted (P9). */
export const Ballot = z.strictObject({
  kind: z.literal('ballot'),
  classes: z
    .array(
      z.strictObject({
        name: Text,
        weight: Share,
        mean: Measure,
        /** In %, such as the share of ballots returned in ballots issued. */
        turnout: Measure.optional(),
      }),
    )
    .min(1)
    .max(20),
  /** In %; classes below it do not count. */
  minTurnout: Finite.min(0).max(100).optional(),
  /** Then their weight goes to the others, or there is no score at all. */
  short: z.enum(['reweight', 'void']).default('reweight'),
  /** Mean ÷ full × 100 is the score of a class. */
  full: Finite.positive().default(100),
})
