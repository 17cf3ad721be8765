import type { IndicatorDetail } from '@plumbline/core/schemas'
import type { Scheme } from '@plumbline/scheme'
import { findField } from '@plumbline/scheme/walk'
import { type NoScore } from '@plumbline/scoring'
import { describeNoScore } from '@plumbline/scoring/words'
import { say } from './text.ts'

/** Why an indicator or a board has no score, with the names its scheme gives to figures. */
export function reasonWords(
  { reason, indicator = '' }: Partial<Pick<IndicatorDetail, 'reason' | 'indicator'>>,
  scheme: Scheme,
): string | undefined {
  const name = (ref: string) => findField(scheme, ref, indicator)?.name ?? { zh: ref, en: ref }
  // Stored as the engine wrote it; only its code is checked on the way.
  return reason && say(describeNoScore(reason as NoScore, name))
}
